import { signIn, smtp, submission, type ReplyRule } from './rule.ts';

/** Mail.ru, in transliterated Russian and English. */
export const mailRu = [
  {
    moments: signIn,
    says: ['application password is required', 'neobhodim parol prilozheniya'],
    code: 'auth.app-password-required',
    certain: true,
  },
  {
    // Mail.ru stops an account that sent spam until its owner has changed the password.
    moments: smtp,
    says: ['message sending for this account is disabled'],
    code: 'auth.account-blocked',
    certain: true,
  },
  {
    moments: submission,
    says: ['administrative prohibition -- authorization required'],
    code: 'auth.not-authorized',
  },
] as const satisfies readonly ReplyRule[];
