import { signIn, type ReplyRule } from './rule.ts';

/** Yahoo Mail, AOL and the domains they host. */
export const yahoo = [
  {
    // Also the first answer to an account password, which these providers no longer take.
    moments: signIn,
    says: ['(#auth005)', 'too many bad auth attempts'],
    auth: ['password'],
    code: 'auth.rate-limited',
    likely: 'auth.app-password-required',
  },
  { moments: signIn, says: ['(#auth005)', 'too many bad auth attempts'], code: 'auth.rate-limited' },
  { moments: signIn, says: ['rate limit hit'], code: 'auth.rate-limited', certain: true },
  { moments: signIn, says: ['(#mbr1212)'], code: 'auth.bad-credentials' },
] as const satisfies readonly ReplyRule[];
