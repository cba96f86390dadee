import { isFaultCode, type FaultCode } from './fault-code.ts';
import { isLogin, type Fault } from './fault.ts';

/** A setting that a code may be about: of the leg, else of the mailbox. `service` is the block `imap` or `smtp` as a whole. */
export type MarkedSetting =
  | 'address'
  | 'provider'
  | 'service'
  | 'host'
  | 'port'
  | 'security'
  | 'username'
  | 'auth'
  | 'credential'
  | 'oauth';

type Settings = readonly [MarkedSetting, ...MarkedSetting[]];

/** The server is not the right one, or has to be mended by who runs it. */
const server = ['host', 'provider'] as const satisfies Settings;
/** Something else answers there than was expected, or nothing. */
const port = ['port', 'host', 'provider'] as const satisfies Settings;
const encryption = ['security', 'port', 'host', 'provider'] as const satisfies Settings;
const account = ['username', 'address'] as const satisfies Settings;
const secret = ['credential', 'username', 'address'] as const satisfies Settings;
const method = ['auth', 'credential', 'address'] as const satisfies Settings;
const application = ['oauth', 'auth', 'address'] as const satisfies Settings;
const service = ['service'] as const satisfies Settings;
const domain = ['address'] as const satisfies Settings;

/** Which setting a code is about: of these, the first one that is written. */
export const settingsOfCode = {
  'dns.no-such-domain': server,
  'dns.no-mail': domain,
  'dns.no-mx': domain,
  'dns.mx-is-alias': domain,
  'dns.mx-is-address': domain,
  'dns.no-address': server,
  'dns.timeout': server,
  'dns.server-failure': server,

  'net.refused': port,
  'net.timeout': port,
  'net.unreachable': server,
  'net.reset': port,
  'net.closed': port,

  'tls.expired': server,
  'tls.not-yet-valid': server,
  'tls.expires-soon': server,
  'tls.self-signed': server,
  'tls.untrusted': server,
  'tls.incomplete-chain': server,
  'tls.name-mismatch': server,
  'tls.protocol-too-old': server,
  'tls.not-tls': ['port', 'security', 'host', 'provider'],
  'tls.no-starttls': encryption,
  'tls.starttls-refused': encryption,
  'tls.starttls-injection': server,
  'tls.handshake-failed': ['port', 'security', 'host', 'provider'],

  'imap.not-imap': port,
  'imap.bye': server,
  'imap.login-disabled': method,
  'imap.no-common-auth': method,
  'imap.disabled': service,
  'imap.not-connected': ['username', 'service'],
  'imap.select-failed': service,
  'imap.protocol-error': port,
  'imap.slow': server,

  'auth.bad-credentials': secret,
  'auth.unexplained': secret,
  'auth.basic-disabled': method,
  'auth.app-password-required': method,
  'auth.web-login-required': account,
  'auth.account-blocked': account,
  'auth.password-expired': secret,
  'auth.token-rejected': ['credential', 'oauth', 'auth', 'address'],
  'auth.consent-required': application,
  'auth.admin-required': application,
  'auth.not-authorized': ['username', 'oauth', 'credential', 'address'],
  'auth.rate-limited': account,
  'auth.too-many-connections': account,
  'auth.over-quota': account,
  'auth.temporary': server,
  'auth.cleartext-refused': encryption,
  'auth.sign-in-required': application,
  'auth.wrong-tenant': application,
  'auth.wrong-account': application,
  'auth.client-rejected': application,
  'auth.clock-skew': application,
  'auth.endpoint-error': application,

  'smtp.not-smtp': port,
  'smtp.greeting-rejected': server,
  'smtp.no-auth-offered': ['port', 'security', 'auth', 'host', 'provider'],
  'smtp.tls-required': encryption,
  'smtp.auth-disabled-tenant': service,
  'smtp.auth-disabled-mailbox': service,
  'smtp.sender-rejected': account,
  'smtp.recipient-rejected': account,
  'smtp.message-rejected': account,
  'smtp.throttled': account,
  'smtp.protocol-error': port,

  'mail.no-international': account,
  'mail.not-arrived': account,
  'mail.in-junk': account,
  'mail.unauthenticated': account,
  'mail.not-removed': account,
} as const satisfies Record<FaultCode, Settings>;

/** The settings that a fault may be about, the likeliest first. */
export function settingsOf(fault: Fault): Settings {
  // A port that greets is the right one, whatever breaks off later.
  if (fault.code.startsWith('net.') && isLogin(fault.step)) return server;
  return settingsOfCode[meantBy(fault)];
}

/** True where another password may make the fault go. */
export function isAboutSecret(fault: Fault): boolean {
  const settings: readonly MarkedSetting[] = settingsOf(fault);
  return settings.includes('credential');
}

/** The code that says best what a refusal is about: servers refuse for reasons that they do not tell. */
function meantBy({ code, args, step, used }: Fault): FaultCode {
  // Without encryption LOGINDISABLED asks for it (RFC 9051 §6.2.3); with it, for another method.
  if (code === 'imap.login-disabled' && isUnencrypted(used)) return 'auth.cleartext-refused';
  if (code !== 'auth.bad-credentials' && code !== 'auth.unexplained') return code;
  const [likely = ''] = String(args['likely'] ?? '').split(',');
  // The sentence says that the password is right where the other leg took it (words/causes/hidden-cause-words.ts).
  if (args['otherLeg'] === 'accepted' && likely !== 'auth.basic-disabled')
    return step === 'smtp.auth' ? 'smtp.auth-disabled-mailbox' : 'imap.disabled';
  return isFaultCode(likely) ? likely : code;
}

function isUnencrypted(used: Fault['used']): boolean {
  return used.some(({ key, value }) => key.endsWith('.security') && value === 'none');
}
