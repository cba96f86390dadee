import type { Code } from '../report/codes.ts';
import type { StepDetail } from '../report/report.ts';
import { recordIn, textIn } from './facts/detail.ts';
import { exhausted, isUnasked } from './local-faults.ts';
import { vaultPhrases } from './vault-phrases.ts';
import type { Words } from './words.ts';

type Phrase = (words: Words, detail: StepDetail) => string;

const notConfigured: Readonly<Record<string, Phrase>> = {
  'guessed-host': (words) => words.t('the server name is only a guess'),
  'no-host': (words) => words.t('no server name known'),
  'broken-setting': (words) => words.t('a setting in the file cannot be used'),
  disabled: (words) => words.t('the file says there is none'),
  'no-encryption': (words) => words.t('set up without encryption'),
  'binding-changed': (words) => words.t('nobody has agreed to send it there yet'),
  'no-client-id': (words) => words.t('no application to sign in with'),
  'no-oauth': (words) => words.t('no place to sign in known'),
  'no-scopes': (words) => words.t('no rights to ask for in the file'),
  'bad-issuer': (words) => words.t('the issuer is no https address'),
  'no-client-secret': (words) => words.t('no client secret kept'),
  'no-device-flow': (words) => words.t('no sign-in by code at this provider'),
  'no-target': (words) => words.t('no new mailbox in the file'),
  'outside-recipient': (words) => words.t('the recipient is not a mailbox of the files'),
};

const noCredential: Readonly<Record<string, Phrase>> = {
  'variable-unset': (words, detail) => {
    const variable = textIn(detail, 'variable');
    return variable === ''
      ? words.t('environment variable not set')
      : words.t('environment variable {variable} not set', { variable });
  },
  'editor-only': (words) => words.t('the password is kept in the editor only'),
  'not-stored': (words) => words.t('no password stored yet'),
  'not-signed-in': (words) => words.t('nobody has signed in yet'),
  'no-key-store': (words) => words.t('no key store on this machine'),
  'unusable-characters': (words) => words.t('control characters in the password'),
  'unusable-username': (words) => words.t('control characters in the user name'),
  ...vaultPhrases,
};

function byReason(
  table: Readonly<Record<string, Phrase>>,
  words: Words,
  detail: StepDetail,
): string | undefined {
  const reason = textIn(detail, 'reason');
  return Object.hasOwn(table, reason) ? table[reason]?.(words, detail) : undefined;
}

/** Whether no name server was heard, neither for the whole step nor for a family of addresses. */
function isWhollyUnasked(detail: StepDetail): boolean {
  const families = recordIn(detail, 'families');
  const reasons = [detail, recordIn(families, 'ipv4'), recordIn(families, 'ipv6')]
    .map((answer) => textIn(answer, 'reason'))
    .filter((reason) => reason !== '');
  return reasons.length > 0 && reasons.every(isUnasked);
}

const phrases: Readonly<Record<Code, Phrase>> = {
  ok: () => '',

  'skip.blocked': (words) => words.t('a step before it failed'),
  'skip.not-requested': (words) => words.t('not asked for'),
  'skip.cancelled': (words) => words.t('stopped'),
  'skip.not-testable-here': (words, detail) =>
    byReason(notConfigured, words, detail) ??
    (exhausted.has(textIn(detail, 'errno'))
      ? words.t('this machine can open no more connections')
      : words.t('not testable from this machine')),
  'skip.refusals': (words) => words.t('refused before, so nothing was sent'),
  'skip.not-configured': (words, detail) =>
    byReason(notConfigured, words, detail) ?? words.t('not in the file'),
  'auth.no-credential': (words, detail) =>
    byReason(noCredential, words, detail) ?? words.t('no password known'),

  'dns.no-such-domain': (words) => words.t('the name does not exist'),
  'dns.no-mail': (words) => words.t('takes no mail (null MX)'),
  'dns.no-mx': (words) => words.t('no MX record'),
  'dns.mx-is-alias': (words) => words.t('the MX is an alias'),
  'dns.mx-is-address': (words) => words.t('the MX is an IP address'),
  'dns.no-address': (words) => words.t('no IP address'),
  'dns.timeout': (words) => words.t('DNS does not answer'),
  'dns.server-failure': (words, detail) =>
    isWhollyUnasked(detail) ? words.t('DNS server not reachable from here') : words.t('DNS failure'),

  'net.refused': (words) => words.t('connection refused'),
  'net.timeout': (words) => words.t('no answer'),
  'net.unreachable': (words) => words.t('no network route from this machine'),
  'net.reset': (words) => words.t('connection cut off'),
  'net.closed': (words) => words.t('the server hung up'),

  'tls.expired': (words) => words.t('certificate expired'),
  'tls.not-yet-valid': (words) => words.t('certificate not valid yet'),
  'tls.expires-soon': (words) => words.t('certificate expires soon'),
  'tls.self-signed': (words) => words.t('self-signed certificate'),
  'tls.untrusted': (words) => words.t('unknown certificate authority'),
  'tls.incomplete-chain': (words) => words.t('intermediate certificate missing'),
  'tls.name-mismatch': (words) => words.t('certificate for another name'),
  'tls.protocol-too-old': (words) => words.t('encryption too old'),
  'tls.not-tls': (words) => words.t('no encryption on this port'),
  'tls.no-starttls': (words) => words.t('STARTTLS not offered'),
  'tls.starttls-refused': (words) => words.t('STARTTLS refused'),
  'tls.starttls-injection': (words) => words.t('data slipped in before the encryption'),
  'tls.handshake-failed': (words) => words.t('no agreement on encryption'),

  'imap.not-imap': (words) => words.t('not an IMAP server'),
  'imap.bye': (words) => words.t('turned away before the login'),
  'imap.login-disabled': (words) => words.t('login with a password not allowed'),
  'imap.no-common-auth': (words) => words.t('no login method fits'),
  'imap.disabled': (words) => words.t('IMAP is turned off'),
  'imap.not-connected': (words) => words.t('signed in, but the mailbox does not open'),
  'imap.select-failed': (words) => words.t('the inbox does not open'),
  'imap.protocol-error': (words) => words.t('answer is not valid IMAP'),
  'imap.slow': (words) => words.t('slow'),

  'auth.bad-credentials': (words) => words.t('user name or password refused'),
  'auth.unexplained': (words) => words.t('login refused without a reason'),
  'auth.basic-disabled': (words) => words.t('passwords not accepted any more'),
  'auth.app-password-required': (words) => words.t('app password required'),
  'auth.web-login-required': (words) => words.t('sign-in through a browser required'),
  'auth.account-blocked': (words) => words.t('account blocked'),
  'auth.password-expired': (words) => words.t('password expired'),
  'auth.token-rejected': (words) => words.t('access token refused'),
  'auth.consent-required': (words) => words.t('consent missing'),
  'auth.admin-required': (words) => words.t('consent of an administrator missing'),
  'auth.not-authorized': (words) => words.t('not allowed to open this mailbox'),
  'auth.rate-limited': (words) => words.t('too many logins'),
  'auth.too-many-connections': (words) => words.t('too many connections'),
  'auth.over-quota': (words) => words.t('limit of the provider reached'),
  'auth.temporary': (words) => words.t('temporary fault of the server'),
  'auth.cleartext-refused': (words) => words.t('not encrypted, so no password was sent'),
  'auth.sign-in-required': (words) => words.t('the sign-in has ended'),
  'auth.wrong-tenant': (words) => words.t('signed in at another organisation'),
  'auth.wrong-account': (words) => words.t('somebody else signed in'),
  'auth.client-rejected': (words) => words.t('the application is refused'),
  'auth.clock-skew': (words) => words.t('the clocks differ'),
  'auth.endpoint-error': (words) => words.t('answer is not an authorization server’s'),

  'smtp.not-smtp': (words) => words.t('not an SMTP server'),
  'smtp.greeting-rejected': (words) => words.t('turned away before the login'),
  'smtp.no-auth-offered': (words) => words.t('no login offered'),
  'smtp.tls-required': (words) => words.t('encryption required'),
  'smtp.auth-disabled-tenant': (words) => words.t('SMTP is turned off for the organisation'),
  'smtp.auth-disabled-mailbox': (words) => words.t('SMTP is turned off for the mailbox'),
  'smtp.sender-rejected': (words) => words.t('sender not allowed'),
  'smtp.recipient-rejected': (words) => words.t('recipient refused'),
  'smtp.message-rejected': (words) => words.t('message refused'),
  'smtp.throttled': (words) => words.t('limited by the server'),
  'smtp.protocol-error': (words) => words.t('answer is not valid SMTP'),

  'mail.no-international': (words) => words.t('the server takes no address like this'),
  'mail.not-arrived': (words) => words.t('not arrived'),
  'mail.in-junk': (words) => words.t('arrived in the junk folder'),
  'mail.unauthenticated': (words) => words.t('arrived, but not proved to come from its domain'),
  'mail.not-removed': (words) => words.t('still in the mailbox'),
};

/** What a code says in a few words, for one line among others; empty for `ok`. `detail` may hold the `reason` of a skip. */
export function codePhrase(code: Code, detail: StepDetail, words: Words): string {
  return Object.hasOwn(phrases, code) ? phrases[code](words, detail) : code;
}
