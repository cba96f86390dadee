import { imap, signIn, type ReplyRule } from './rule.ts';

/** Cyrus IMAP and the Cyrus SASL library, which Postfix and Sendmail quote too (sasl_errstring). */
export const cyrus = [
  {
    moments: ['imap.login'],
    says: ['login only available under a layer'],
    code: 'imap.login-disabled',
    certain: true,
  },
  { moments: imap, says: ['too many open connections'], code: 'auth.too-many-connections', certain: true },
  { moments: ['imap.login'], says: ['no mechanism available'], code: 'imap.no-common-auth', certain: true },
  { moments: ['smtp.auth'], says: ['no mechanism available'], code: 'smtp.no-auth-offered', certain: true },
  {
    // The checking itself broke down, whatever the code beside it claims about the password.
    moments: signIn,
    says: ['failed: generic failure', 'connection lost to authentication server'],
    code: 'auth.temporary',
    certain: true,
  },
  {
    moments: signIn,
    says: ['login failed: authentication failure', 'login failed: user not found'],
    code: 'auth.bad-credentials',
  },
] as const satisfies readonly ReplyRule[];
