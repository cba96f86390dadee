import { imap, signIn, smtpOutsideAuth, type ReplyRule } from './rule.ts';

/** QQ Mail (Tencent) and 163, 126, 188 (NetEase): both call the app password an authorization code. */
export const qqAndNetease = [
  {
    moments: signIn,
    says: [
      'enter your authorization code to login',
      // The same in Chinese comes in GBK, of which the address alone can be read.
      'service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256',
    ],
    code: 'auth.app-password-required',
    certain: true,
  },
  {
    // QQ lists every cause at once, or two, which says no more than a refusal.
    moments: signIn,
    says: [
      'account is abnormal, service is not open, password is incorrect',
      'authentication failed, system busy',
    ],
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
    says: ['this user authenticate too many times', 'too much fail authentication'],
    code: 'auth.rate-limited',
    certain: true,
  },
  { moments: ['imap.login'], says: ['login error or password error'], code: 'auth.bad-credentials' },
  { moments: smtpOutsideAuth, says: ['user is locked'], code: 'auth.account-blocked' },
] as const satisfies readonly ReplyRule[];
