import type { Provider } from '../provider.ts';

/** QQ Mail: IMAP is off until it is turned on, and mail programs need an authorization code instead of the password. */
export const qqCom = {
  id: 'qq.com',
  name: 'QQ Mail',
  otherNames: ['qq', 'foxmail'],
  mx: ['mx{1,2,3}.qq.com'],
  domains: ['qq.com', 'foxmail.com'],
  imap: [{ host: 'imap.qq.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.qq.com', port: 465, security: 'tls', username: 'address' }],
  takesLocalPart: true,
  auth: ['app-password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://mail.qq.com',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  enable: 'Settings → Account → POP3/IMAP/SMTP',
  appPasswordPage: 'Settings → Account → POP3/IMAP/SMTP',
  imapSwitch: 'Settings → Account → POP3/IMAP/SMTP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://github.com/chatmail/provider-db/blob/master/_providers/qq.md', checked: '2026-11-22' },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/qq.com.xml', checked: '2026-11-22' },
    { url: 'https://service.mail.qq.com/cgi-bin/help?subtype=1&id=28&no=331', unread: true },
  ],
} as const satisfies Provider;
