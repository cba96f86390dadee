/**
 * Every code a step or a verdict may carry, with the one status it always has.
 *
 * The table is the contract's section 5: a code never changes its status with the situation.
 */
export const statusOfCode = {
  ok: 'pass',

  'skip.blocked': 'skip',
  'skip.not-requested': 'skip',
  'skip.cancelled': 'skip',
  'skip.not-testable-here': 'skip',
  'skip.refusals': 'skip',
  'skip.not-configured': 'skip',
  'auth.no-credential': 'skip',

  'dns.no-such-domain': 'fail',
  'dns.no-mail': 'fail',
  'dns.no-mx': 'warn',
  'dns.mx-is-alias': 'warn',
  'dns.mx-is-address': 'fail',
  'dns.no-address': 'fail',
  'dns.timeout': 'fail',
  'dns.server-failure': 'fail',

  'net.refused': 'fail',
  'net.timeout': 'fail',
  'net.unreachable': 'fail',
  'net.reset': 'fail',
  'net.closed': 'fail',

  'tls.expired': 'fail',
  'tls.not-yet-valid': 'fail',
  'tls.expires-soon': 'warn',
  'tls.self-signed': 'fail',
  'tls.untrusted': 'fail',
  'tls.incomplete-chain': 'fail',
  'tls.name-mismatch': 'fail',
  'tls.protocol-too-old': 'fail',
  'tls.not-tls': 'fail',
  'tls.no-starttls': 'fail',
  'tls.starttls-refused': 'fail',
  'tls.starttls-injection': 'fail',
  'tls.handshake-failed': 'fail',

  'imap.not-imap': 'fail',
  'imap.bye': 'fail',
  'imap.login-disabled': 'fail',
  'imap.no-common-auth': 'fail',
  'imap.disabled': 'fail',
  'imap.not-connected': 'fail',
  'imap.select-failed': 'fail',
  'imap.protocol-error': 'fail',
  'imap.slow': 'warn',

  'auth.bad-credentials': 'fail',
  'auth.unexplained': 'fail',
  'auth.basic-disabled': 'fail',
  'auth.app-password-required': 'fail',
  'auth.web-login-required': 'fail',
  'auth.account-blocked': 'fail',
  'auth.password-expired': 'fail',
  'auth.token-rejected': 'fail',
  'auth.consent-required': 'fail',
  'auth.admin-required': 'fail',
  'auth.not-authorized': 'fail',
  'auth.rate-limited': 'fail',
  'auth.too-many-connections': 'fail',
  'auth.over-quota': 'fail',
  'auth.temporary': 'fail',
  'auth.cleartext-refused': 'fail',
  'auth.sign-in-required': 'fail',
  'auth.wrong-tenant': 'fail',
  'auth.wrong-account': 'fail',
  'auth.client-rejected': 'fail',
  'auth.clock-skew': 'fail',
  'auth.endpoint-error': 'fail',

  'smtp.not-smtp': 'fail',
  'smtp.greeting-rejected': 'fail',
  'smtp.no-auth-offered': 'fail',
  'smtp.tls-required': 'fail',
  'smtp.auth-disabled-tenant': 'fail',
  'smtp.auth-disabled-mailbox': 'fail',
  'smtp.sender-rejected': 'fail',
  'smtp.recipient-rejected': 'fail',
  'smtp.message-rejected': 'fail',
  'smtp.throttled': 'fail',
  'smtp.protocol-error': 'fail',

  'mail.no-international': 'fail',
  'mail.not-arrived': 'fail',
  'mail.in-junk': 'warn',
  'mail.unauthenticated': 'warn',
  'mail.not-removed': 'warn',
} as const satisfies Record<string, StepStatus>;

export type StepStatus = 'pass' | 'warn' | 'fail' | 'skip';

export type Code = keyof typeof statusOfCode;

/** True for a string that is one of the codes of the table. */
export function isCode(value: string): value is Code {
  return Object.hasOwn(statusOfCode, value);
}
