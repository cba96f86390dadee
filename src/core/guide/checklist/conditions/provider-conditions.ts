import type { AuthMethod } from '../../../mailboxes/model.ts';
import type { Provider } from '../../../providers/provider.ts';
import { isDomainOf } from '../../../providers/provider-hosts.ts';
import type { GuideFacts } from '../../facts.ts';
import { saying } from '../../saying.ts';
import type { Condition } from '../item.ts';
import { needsNoSmtp } from './on-file.ts';

/** Providers that mail programs reach as Exchange. */
const exchangeProviders: ReadonlySet<string> = new Set(['microsoft365', 'outlook.com']);

/** Who hosts the mailbox in the end: the new provider where it moves; undefined where it is not known. */
function destinationOf({ mailbox, provider, targetProvider }: GuideFacts): Provider | undefined {
  return mailbox.migration?.target === undefined ? provider : targetProvider;
}

/** In the end the mailbox is reached as Exchange, or nobody knows yet who hosts it. */
export const endsAtExchange = {
  holds: (facts) => exchangeProviders.has(destinationOf(facts)?.id ?? 'microsoft365'),
  reason: saying(
    'No Exchange at {targetProvider}: there mail programs synchronise mail alone.',
    'No Exchange at {provider}: there mail programs synchronise mail alone.',
    'No Exchange: mail programs synchronise mail alone.',
  ),
} as const satisfies Condition;

/** In the end the mailbox is reached over IMAP, or nobody knows yet who hosts it. */
export const endsAtImap = {
  holds: (facts) => !exchangeProviders.has(destinationOf(facts)?.id ?? ''),
  reason: saying(
    'At {targetProvider} Exchange with modern authentication does more than IMAP.',
    'At {provider} Exchange with modern authentication does more than IMAP.',
    'Exchange with modern authentication does more than IMAP.',
  ),
} as const satisfies Condition;

/** The mailbox is at Microsoft 365, the only provider with the switch SMTP AUTH for each mailbox, or its provider is not known. */
export const hasSmtpAuthSwitch = {
  holds: (facts) => (destinationOf(facts)?.id ?? 'microsoft365') === 'microsoft365',
  reason: saying('SMTP AUTH is a switch of Microsoft 365.'),
} as const satisfies Condition;

/** Mail programs send over SMTP; at Microsoft 365 they do so only where something is known to need it. */
export const sendsOverSmtp = {
  holds: (facts) => facts.provider?.id !== 'microsoft365' || !needsNoSmtp.holds(facts),
  reason: saying(
    'At Microsoft 365 mail programs send through Exchange, and nothing on file needs SMTP AUTH.',
  ),
} as const satisfies Condition;

/** New Outlook was given a password, with which the cloud of Microsoft signs in elsewhere. */
export const notAtMicrosoft = {
  holds: (facts) => !exchangeProviders.has(facts.provider?.id ?? ''),
  reason: saying('At {provider} New Outlook signs in with a token and was given no password.'),
} as const satisfies Condition;

/** The mailbox has a switch that can keep IMAP out, or its provider is not known. */
export const hasImapSwitch = {
  holds: ({ provider }) => {
    return !provider || provider.imapSwitch !== undefined || provider.adminImapSwitch !== undefined;
  },
  reason: saying('No switch that turns IMAP off is known at {provider}.', 'No switch for IMAP is known.'),
} as const satisfies Condition;

/** The mailbox signs in with an app password. */
export const usesAppPassword = {
  holds: ({ imap, smtp }) => imap?.auth === 'app-password' || smtp?.auth === 'app-password',
  reason: saying(
    'At {provider} this mailbox does not sign in with an app password.',
    'This mailbox does not sign in with an app password.',
  ),
} as const satisfies Condition;

const leavesSignIns: ReadonlySet<AuthMethod> = new Set<AuthMethod>(['oauth2', 'app-password']);

/** Sign-ins outlive a password there: tokens or app passwords. Also where the provider is not known. */
export const hasTokens = {
  holds: ({ provider }) =>
    provider?.oauthForRegistered === true ||
    (provider?.auth.some((method) => leavesSignIns.has(method)) ?? true),
  reason: saying('{provider} is known for signing in mail programs with the password alone.'),
} as const satisfies Condition;

/** The domain is the organisation's and not a provider's (`gmail.com`), so that somebody can administer it. */
export const hasOwnDomain = {
  holds: ({ provider, domain }) => provider === undefined || !isDomainOf(provider, domain),
  reason: saying('{domain} belongs to {provider}: nobody else administers it.'),
} as const satisfies Condition;
