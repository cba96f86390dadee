import { providerById } from '../../providers/all.ts';
import { isBridge } from '../../words/causes/proton-bridge.ts';
import type { Teller } from '../../words/causes/teller.ts';
import { isUnasked } from '../../words/local-faults.ts';

type Holds = (teller: Teller) => boolean;

const first = ({ list }: Teller, argument: string): string => list(argument)[0] ?? '';

/** Whether the owner of the mailbox turns IMAP on himself, at his provider. */
const hasOwnImapSwitch: Holds = (teller) => {
  const provider = providerById(first(teller, 'providerId'));
  return provider?.imapSwitch !== undefined && provider.adminImapSwitch === undefined;
};

/** What about a verdict changes who must act, each readable from its arguments. */
export const situations = {
  /** Under a domain of the provider's own, where no organisation stands in between. */
  personal: ({ is }) => is('domain') && !is('tenant'),
  /** At a company with servers of its own, which many use: what is wrong with those is repaired within the hour. */
  hosted: (teller) => !isBridge(teller) && (providerById(first(teller, 'providerId'))?.mx.length ?? 0) > 0,
  bridge: isBridge,
  /** The name of a server, as the file or the provider gives it, rather than the domain of the address. */
  'named-server': ({ is }) => is('leg', 'imap', 'smtp'),
  /** No name server was heard: nothing is known of the domain. */
  unasked: (teller) => isUnasked(first(teller, 'reason').toUpperCase()),
  /** The server had greeted, and broke off at the login or after it. */
  'after-greeting': ({ is }) => is('moment', 'login', 'inbox'),
  'at-greeting': ({ is }) => is('moment', 'ehlo'),
  token: ({ is }) => is('auth', 'oauth2'),
  'app-password': ({ is }) => is('auth', 'app-password'),
  'likely-no-passwords': ({ is }) => is('likely', 'auth.basic-disabled'),
  'likely-app-password': ({ is }) => is('likely', 'auth.app-password-required'),
  'likely-imap-off': (teller) => teller.is('likely', 'imap.disabled') && hasOwnImapSwitch(teller),
  'other-leg-accepted': ({ is }) => is('otherLeg', 'accepted'),
  /** Another value of `auth` in the file would fit what the server offers. */
  'other-method-offered': ({ is, list }) =>
    is('auth', 'oauth2') || list('mechanisms').some((name) => name === 'xoauth2' || name === 'oauthbearer'),
  'own-imap-switch': hasOwnImapSwitch,
} as const satisfies Record<string, Holds>;

export type Situation = keyof typeof situations;
