import { signIn, type ReplyRule } from './rule.ts';

/** Mail.ru, in transliterated Russian and English. */
export const mailRu = [
  {
    moments: signIn,
    says: ['application password is required', 'neobhodim parol prilozheniya'],
    code: 'auth.app-password-required',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];
