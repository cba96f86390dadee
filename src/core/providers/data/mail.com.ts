import type { Provider } from '../provider.ts';

/** mail.com: mail programs must be let in first. */
export const mailCom = {
  id: 'mail.com',
  name: 'mail.com',
  mx: ['.mail.com'],
  domains: ['mail.com', 'email.com', 'post.com', 'usa.com', 'consultant.com', 'engineer.com', 'europe.com'],
  imap: [{ host: 'imap.mail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.mail.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.mail.com',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  enable: 'Settings → POP3/IMAP',
  imapSwitch: 'Settings → POP3/IMAP',
  loginNotes: [{ message: 'Mail programs need a Premium subscription.' }],
  without: ['signals', 'oauth', 'ends'],
  untold: ['appPasswordPage', 'limits'],
  sources: [
    { url: 'https://support.mail.com/premium/imap/server.html', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.com.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/mail.com.md',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
