import type { AuthMethod } from '../../mailboxes/model.ts';
import { isHostOf } from '../../providers/provider-hosts.ts';
import type { GuideFacts } from '../facts.ts';

/**
 * How a mail program gets into a mailbox. `microsoft`: as Exchange, signed in on Microsoft's page. `google`: signed in on Google's page.
 * `browser`: OAuth 2.0 elsewhere. `bridge`: through Proton Mail Bridge on the same computer. The others: IMAP with that secret.
 */
export const signInKinds = ['microsoft', 'google', 'browser', 'bridge', 'app-password', 'password'] as const;
export type SignInKind = (typeof signInKinds)[number];

interface Rule {
  readonly kind: SignInKind;
  /** Ids; left out: any, also none. */
  readonly providers?: readonly string[];
  /** Left out: any. */
  readonly auth?: AuthMethod;
}

/** The first that fits. Microsoft takes no IMAP password, and Google's page spares one, whatever the file says. */
const rules: readonly Rule[] = [
  { kind: 'microsoft', providers: ['microsoft365', 'outlook.com'] },
  { kind: 'google', providers: ['google'] },
  { kind: 'bridge', providers: ['proton'] },
  { kind: 'browser', auth: 'oauth2' },
  { kind: 'app-password', auth: 'app-password' },
];

/** How mail programs sign in to the mailbox as it is (the source of a migration). */
export function signInKindOf({ provider, imap }: GuideFacts): SignInKind {
  // The MX may have moved while the file still names the old host.
  const own = provider && (!imap || isHostOf(provider, imap.host)) ? provider : undefined;
  const auth = imap?.auth ?? own?.auth[0];
  const fits = (rule: Rule): boolean =>
    (rule.providers === undefined || (own !== undefined && rule.providers.includes(own.id))) &&
    (rule.auth === undefined || rule.auth === auth);
  return rules.find(fits)?.kind ?? 'password';
}
