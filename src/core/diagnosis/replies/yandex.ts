import { signIn, smtp, type ReplyRule } from './rule.ts';

/** Yandex Mail and Yandex 360. */
export const yandex = [
  {
    moments: ['imap.login'],
    says: ['invalid credentials or imap is disabled'],
    code: 'auth.bad-credentials',
    likely: 'imap.disabled',
  },
  {
    // Mail programs are switched off in the account's settings.
    moments: signIn,
    says: ['this user does not have access rights to this service'],
    code: 'auth.not-authorized',
    certain: true,
  },
  {
    moments: signIn,
    says: ['please accept eula first', 'prove you are not a robot'],
    code: 'auth.web-login-required',
    certain: true,
  },
  { moments: smtp, says: ['sender address rejected: not owned by'], code: 'smtp.sender-rejected' },
] as const satisfies readonly ReplyRule[];
