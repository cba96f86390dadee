import type { Code } from '../../report/codes.ts';
import type { Deed } from '../deed.ts';
import type { GuideFacts } from '../facts.ts';

/** What shows whether a fault of the family is gone: no more than the layer it is in. */
const checkOfFamily: Readonly<Partial<Record<string, Deed>>> = {
  dns: 'check-tls',
  net: 'check-tls',
  tls: 'check-tls',
  imap: 'check-login',
  auth: 'check-login',
  smtp: 'check-smtp',
};

/** What only a test beyond the diagnosis has found, and shows gone. */
const testOfCode: Readonly<Partial<Record<Code, Deed>>> = {
  'imap.slow': 'check-sync',
  'smtp.sender-rejected': 'send-test',
  'smtp.recipient-rejected': 'send-test',
  'smtp.message-rejected': 'send-test',
  'mail.no-international': 'send-test',
  'mail.not-arrived': 'send-test',
  'mail.in-junk': 'send-test',
  'mail.unauthenticated': 'send-test',
};

/** Faults that end with another password. */
const endsWithPassword: ReadonlySet<Code> = new Set<Code>([
  'auth.no-credential',
  'auth.bad-credentials',
  'auth.unexplained',
  'auth.app-password-required',
  'auth.password-expired',
  'skip.refusals',
]);

/** Faults that end with another sign-in through the browser. */
const endsWithSignIn: ReadonlySet<Code> = new Set<Code>([
  'auth.no-credential',
  'auth.token-rejected',
  'auth.consent-required',
  'auth.admin-required',
  'auth.sign-in-required',
  'auth.wrong-tenant',
  'auth.wrong-account',
  'auth.client-rejected',
  'auth.clock-skew',
]);

/** What Mailops can do about a verdict of that code; `leg` is the one it is about. */
export function deedsFor(code: Code, leg: string): Deed[] {
  const family = code.split('.')[0] ?? '';
  const check =
    testOfCode[code] ?? (family === 'auth' && leg === 'smtp' ? 'check-smtp' : checkOfFamily[family]);
  return [
    ...(endsWithPassword.has(code) ? (['set-password'] as const) : []),
    ...(endsWithSignIn.has(code) ? (['sign-in'] as const) : []),
    family === 'dns' && leg === 'mx' ? 'check-mx' : (check ?? 'diagnose'),
  ];
}

/** Without those that make no sense here: a service that the mailbox does not have, a password kept elsewhere or none at all. */
export function possibleDeeds(deeds: readonly Deed[], { mailbox, imap }: GuideFacts): Deed[] {
  const keepsSecret = (mailbox.credential?.kind ?? 'editor') === 'editor';
  const signsIn = imap?.auth === 'oauth2';
  return deeds.filter((deed) => {
    if (deed === 'set-password') return keepsSecret && !signsIn;
    if (deed === 'sign-in') return keepsSecret && signsIn;
    if (deed === 'check-login' || deed === 'check-sync') return mailbox.imap !== false;
    return (deed !== 'check-smtp' && deed !== 'send-test') || mailbox.smtp !== false;
  });
}
