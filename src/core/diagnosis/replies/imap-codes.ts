import type { Code } from '../../report/codes.ts';

type AtMoment = Readonly<Partial<Record<'imap.greeting' | 'imap.login' | 'imap.select', Code>>>;

/** A code that tells nothing about why something was refused: the moment alone decides. */
const silent: AtMoment = {};

/**
 * What the response codes of IMAP mean in a refusal, by moment. A moment left out says no more than the refusal itself.
 *
 * Sources: RFC 5530 §3; RFC 3501 and RFC 9051 §7.1; RFC 2221; WEBALERT and THROTTLED are Google's.
 */
export const imapResponseCodes: Readonly<Record<string, AtMoment>> = {
  // A subsystem is down: nothing was decided about the credentials.
  UNAVAILABLE: { 'imap.greeting': 'auth.temporary', 'imap.login': 'auth.temporary' },
  AUTHENTICATIONFAILED: { 'imap.login': 'auth.bad-credentials' },
  // The sign-in was right, acting as that user was not allowed.
  AUTHORIZATIONFAILED: { 'imap.login': 'auth.not-authorized' },
  EXPIRED: { 'imap.login': 'auth.password-expired' },
  // Not over this connection: the same cure as LOGINDISABLED, which is TLS.
  PRIVACYREQUIRED: { 'imap.greeting': 'imap.login-disabled', 'imap.login': 'imap.login-disabled' },
  // Nothing that the user can put right; an account that only the administrator can open again.
  CONTACTADMIN: { 'imap.login': 'auth.account-blocked' },
  NOPERM: { 'imap.login': 'auth.not-authorized', 'imap.select': 'auth.not-authorized' },
  // Another session holds what is needed; it passes.
  INUSE: { 'imap.greeting': 'auth.temporary', 'imap.login': 'auth.temporary' },
  // Said of message numbers in a running session, so never a reason here.
  EXPUNGEISSUED: silent,
  // The mailbox's data are damaged: the way in is not the fault.
  CORRUPTION: { 'imap.login': 'imap.not-connected', 'imap.select': 'imap.select-failed' },
  // The server's own mistake says nothing about the credentials.
  SERVERBUG: { 'imap.login': 'auth.temporary', 'imap.select': 'imap.select-failed' },
  CLIENTBUG: {
    'imap.greeting': 'imap.protocol-error',
    'imap.login': 'imap.protocol-error',
    'imap.select': 'imap.protocol-error',
  },
  // Can never succeed, for whatever rule of the server's.
  CANNOT: { 'imap.login': 'auth.not-authorized', 'imap.select': 'imap.select-failed' },
  LIMIT: {
    'imap.greeting': 'auth.rate-limited',
    'imap.login': 'auth.rate-limited',
    'imap.select': 'auth.rate-limited',
  },
  OVERQUOTA: {
    'imap.greeting': 'auth.over-quota',
    'imap.login': 'auth.over-quota',
    'imap.select': 'auth.over-quota',
  },
  // Of CREATE and RENAME only.
  ALREADYEXISTS: silent,
  // The mailbox named does not exist; at a login the server means something it does not tell.
  NONEXISTENT: { 'imap.select': 'imap.select-failed' },

  WEBALERT: { 'imap.login': 'auth.web-login-required' },
  THROTTLED: {
    'imap.greeting': 'auth.rate-limited',
    'imap.login': 'auth.rate-limited',
    'imap.select': 'auth.rate-limited',
  },

  // The text behind it is for a person; wording rules read it.
  ALERT: silent,
  // Names another server, which the quoted words show.
  REFERRAL: silent,
  PARSE: { 'imap.select': 'imap.protocol-error' },
  BADCHARSET: silent,
  CAPABILITY: silent,
  PERMANENTFLAGS: silent,
  'READ-ONLY': silent,
  'READ-WRITE': silent,
  TRYCREATE: silent,
  UIDNEXT: silent,
  UIDVALIDITY: silent,
  UNSEEN: silent,
  CLOSED: silent,
  HASCHILDREN: silent,
  UIDNOTSTICKY: silent,
  'UNKNOWN-CTE': silent,
};
