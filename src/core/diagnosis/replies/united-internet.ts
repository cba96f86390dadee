import { passwords, smtp, type ReplyRule } from './rule.ts';

/** IONOS, GMX, WEB.DE, mail.com and STRATO: one group, one mail platform. */
export const unitedInternet = [
  { moments: smtp, says: ['sender address is not allowed'], code: 'smtp.sender-rejected', certain: true },
  {
    // The same words for a wrong password and for an account whose POP3/IMAP switch is off.
    moments: ['imap.login'],
    says: ['authentication failed', 'authentication credentials invalid'],
    providers: ['gmx', 'web.de', 'mail.com'],
    auth: passwords,
    code: 'auth.unexplained',
    likely: 'imap.disabled',
  },
] as const satisfies readonly ReplyRule[];
