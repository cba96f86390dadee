import { imap, signIn, type ReplyRule } from './rule.ts';

/** QQ Mail (Tencent) and 163, 126, 188 (NetEase): both call the app password an authorization code. */
export const qqAndNetease = [
  {
    moments: signIn,
    says: ['enter your authorization code to login'],
    code: 'auth.app-password-required',
    certain: true,
  },
  {
    // QQ lists every cause at once, which says no more than a refusal.
    moments: signIn,
    says: ['account is abnormal, service is not open, password is incorrect'],
    code: 'auth.unexplained',
    likely: 'auth.app-password-required',
  },
  {
    // NetEase accepted the password, then shuts the mailbox to a client that did not name itself (ID, RFC 2971).
    moments: imap,
    says: ['unsafe login'],
    code: 'imap.not-connected',
    certain: true,
  },
  {
    // NetEase, while the SMTP switch of the mailbox is off.
    moments: ['smtp.auth'],
    says: ['user has no permission'],
    code: 'smtp.auth-disabled-mailbox',
    certain: true,
  },
  {
    moments: signIn,
    says: ['this user authenticate too many times'],
    code: 'auth.rate-limited',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];
