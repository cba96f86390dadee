import type { Code } from '../../report/codes.ts';
import type { Situation } from './situations.ts';

/**
 * Who must act: `you`, who run the diagnosis; the `user` of the mailbox; an `administrator` of the organisation's mailboxes; whoever
 * manages the DNS of the domain; the `provider`, which is whoever runs the mail server; whoever manages the network here.
 */
export type Role =
  'you' | 'user' | 'administrator' | 'domain-administrator' | 'provider' | 'network-administrator' | 'nobody';

interface WhoActs {
  readonly role: Role;
  /** Somebody else in these situations; the first that holds decides. */
  readonly but?: readonly { readonly when: Situation; readonly role: Role }[];
}

/** Something on the way that looks like the server's fault: at a large provider it is not the server's. */
const serverOrWay = {
  role: 'provider',
  but: [
    { when: 'bridge', role: 'you' },
    { when: 'hosted', role: 'network-administrator' },
  ],
} as const satisfies WhoActs;

/** A name that was looked up: the domain's own, or that of a server, which stands in the file. */
const nameOrHost = {
  role: 'domain-administrator',
  but: [{ when: 'named-server', role: 'you' }],
} as const satisfies WhoActs;

/** After the greeting, a server breaks off because of old passwords and too many programs. */
const brokenOff = {
  role: 'network-administrator',
  but: [{ when: 'after-greeting', role: 'user' }],
} as const satisfies WhoActs;

/** A secret that the server refuses: only those who may set a new one, or sign in again, can mend it. */
const refusedSecret = {
  role: 'administrator',
  but: [
    { when: 'token', role: 'user' },
    { when: 'likely-no-passwords', role: 'you' },
    { when: 'other-leg-accepted', role: 'administrator' },
    { when: 'likely-app-password', role: 'user' },
    { when: 'likely-imap-off', role: 'user' },
    { when: 'app-password', role: 'user' },
  ],
} as const satisfies WhoActs;

/** Who must act on a verdict of each code. A code that is not listed does not compile. */
export const whoActs = {
  ok: { role: 'nobody' },

  'skip.blocked': { role: 'you' },
  'skip.not-requested': { role: 'you' },
  'skip.cancelled': { role: 'you' },
  'skip.not-testable-here': { role: 'you' },
  'skip.refusals': { role: 'you' },
  'skip.not-configured': { role: 'you' },
  'auth.no-credential': { role: 'you' },

  'dns.no-such-domain': nameOrHost,
  'dns.no-mail': { role: 'domain-administrator' },
  'dns.no-mx': { role: 'domain-administrator' },
  'dns.mx-is-alias': { role: 'domain-administrator' },
  'dns.mx-is-address': { role: 'domain-administrator' },
  'dns.no-address': nameOrHost,
  'dns.timeout': { role: 'network-administrator' },
  'dns.server-failure': {
    role: 'domain-administrator',
    but: [
      { when: 'unasked', role: 'network-administrator' },
      { when: 'named-server', role: 'provider' },
    ],
  },

  'net.refused': { role: 'you' },
  'net.timeout': brokenOff,
  'net.unreachable': { role: 'network-administrator' },
  'net.reset': brokenOff,
  'net.closed': { role: 'provider', but: [{ when: 'after-greeting', role: 'user' }] },

  'tls.expired': { role: 'provider' },
  'tls.not-yet-valid': { role: 'you' },
  'tls.expires-soon': { role: 'provider' },
  'tls.self-signed': { role: 'provider', but: [{ when: 'bridge', role: 'you' }] },
  'tls.untrusted': serverOrWay,
  'tls.incomplete-chain': { role: 'provider' },
  'tls.name-mismatch': { role: 'you' },
  'tls.protocol-too-old': { role: 'provider' },
  'tls.not-tls': { role: 'you' },
  'tls.no-starttls': { role: 'you', but: [{ when: 'hosted', role: 'network-administrator' }] },
  'tls.starttls-refused': { role: 'provider' },
  'tls.starttls-injection': { role: 'network-administrator' },
  'tls.handshake-failed': { role: 'provider' },

  'imap.not-imap': { role: 'you' },
  'imap.bye': { role: 'provider' },
  'imap.login-disabled': { role: 'you' },
  'imap.no-common-auth': { role: 'provider', but: [{ when: 'other-method-offered', role: 'you' }] },
  'imap.disabled': { role: 'administrator', but: [{ when: 'own-imap-switch', role: 'user' }] },
  'imap.not-connected': { role: 'administrator' },
  'imap.select-failed': { role: 'provider' },
  'imap.protocol-error': serverOrWay,
  'imap.slow': { role: 'network-administrator' },

  'auth.bad-credentials': refusedSecret,
  'auth.unexplained': refusedSecret,
  'auth.basic-disabled': { role: 'you' },
  'auth.app-password-required': { role: 'user' },
  'auth.web-login-required': { role: 'user' },
  'auth.account-blocked': { role: 'administrator', but: [{ when: 'personal', role: 'provider' }] },
  'auth.password-expired': { role: 'administrator' },
  'auth.token-rejected': { role: 'user' },
  'auth.consent-required': { role: 'user' },
  'auth.admin-required': { role: 'administrator' },
  'auth.not-authorized': { role: 'administrator', but: [{ when: 'likely-no-passwords', role: 'you' }] },
  'auth.rate-limited': { role: 'user' },
  'auth.too-many-connections': { role: 'user' },
  'auth.over-quota': { role: 'user' },
  'auth.temporary': { role: 'provider' },
  'auth.cleartext-refused': { role: 'you' },
  'auth.sign-in-required': { role: 'user' },
  'auth.wrong-tenant': { role: 'you' },
  'auth.wrong-account': { role: 'user' },
  'auth.client-rejected': { role: 'you' },
  'auth.clock-skew': { role: 'you' },
  'auth.endpoint-error': { role: 'provider' },

  'smtp.not-smtp': { role: 'you' },
  'smtp.greeting-rejected': { role: 'network-administrator' },
  'smtp.no-auth-offered': { role: 'you' },
  'smtp.tls-required': { role: 'you' },
  'smtp.auth-disabled-tenant': { role: 'administrator' },
  'smtp.auth-disabled-mailbox': { role: 'administrator' },
  'smtp.sender-rejected': { role: 'administrator' },
  'smtp.recipient-rejected': { role: 'you' },
  'smtp.message-rejected': { role: 'provider' },
  'smtp.throttled': { role: 'user' },
  'smtp.protocol-error': { role: 'provider', but: [{ when: 'at-greeting', role: 'network-administrator' }] },

  'mail.no-international': { role: 'you' },
  'mail.not-arrived': { role: 'administrator' },
  'mail.in-junk': { role: 'user' },
  'mail.unauthenticated': { role: 'domain-administrator' },
  'mail.not-removed': { role: 'user' },
} as const satisfies Record<Code, WhoActs>;

/** A mailbox under a provider's own domain has no administrator but its user, and nobody else manages its DNS. */
export const inPersonalMailbox: Readonly<Partial<Record<Role, Role>>> = {
  administrator: 'user',
  'domain-administrator': 'provider',
};
