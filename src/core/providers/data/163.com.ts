import type { Provider } from '../provider.ts';

/** 163 Mail: IMAP is off until it is turned on, and mail programs need an authorization code instead of the password. */
export const netease163Com = {
  id: '163.com',
  name: 'NetEase 163',
  otherNames: ['netease', '163'],
  mx: ['163mx0{0,1,2,3}.mxmail.netease.com'],
  domains: ['163.com'],
  imap: [{ host: 'imap.163.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.163.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['app-password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://mail.163.com',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  enable: 'Settings → POP3/SMTP/IMAP',
  appPasswordPage: 'Settings → POP3/SMTP/IMAP',
  imapSwitch: 'Settings → POP3/SMTP/IMAP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://github.com/chatmail/provider-db/blob/master/_providers/163.md', checked: '2026-11-22' },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/163.com.xml', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
