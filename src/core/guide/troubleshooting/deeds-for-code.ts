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

/** Faults that end with another password. */
const endsWithPassword: ReadonlySet<Code> = new Set<Code>([
  'auth.no-credential',
  'auth.bad-credentials',
  'auth.unexplained',
  'auth.app-password-required',
  'auth.password-expired',
  'skip.refusals',
]);

/** What Mailops can do about a verdict of that code; `leg` is the one it is about. */
export function deedsFor(code: Code, leg: string): Deed[] {
  const family = code.split('.')[0] ?? '';
  const check = family === 'auth' && leg === 'smtp' ? 'check-smtp' : checkOfFamily[family];
  return [
    ...(endsWithPassword.has(code) ? (['set-password'] as const) : []),
    family === 'dns' && leg === 'mx' ? 'check-mx' : (check ?? 'diagnose'),
  ];
}

/** Without those that make no sense here: a service that the mailbox does not have, a password kept elsewhere or none at all. */
export function possibleDeeds(deeds: readonly Deed[], { mailbox, imap }: GuideFacts): Deed[] {
  const keepsPassword = (mailbox.credential?.kind ?? 'editor') === 'editor' && imap?.auth !== 'oauth2';
  return deeds.filter((deed) => {
    if (deed === 'set-password') return keepsPassword;
    if (deed === 'check-login') return mailbox.imap !== false;
    return deed !== 'check-smtp' || mailbox.smtp !== false;
  });
}
