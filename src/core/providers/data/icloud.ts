import type { Provider } from '../provider.ts';

/** iCloud Mail: IMAP wants the local part, submission the whole address, and only 587 works. */
export const icloud = {
  id: 'icloud',
  name: 'iCloud Mail',
  otherNames: ['apple'],
  mx: ['.mail.icloud.com'],
  domains: ['icloud.com', 'me.com', 'mac.com'],
  imap: [{ host: 'imap.mail.me.com', port: 993, security: 'tls', username: 'local-part' }],
  smtp: [{ host: 'smtp.mail.me.com', port: 587, security: 'starttls', username: 'address' }],
  onlyPort: ['imap', 'smtp'],
  auth: ['app-password'],
  shares: [],
  signals: {
    spf: ['icloud.com'],
    txt: ['apple-domain='],
  },
  limits: {
    messageSize: 20_000_000,
    sentPerDay: 1_000,
    source: { url: 'https://support.apple.com/en-us/102198', checked: '2026-11-22' },
  },
  resetBy: 'person',
  panel: 'https://account.apple.com',
  reset: 'Sign-In and Security → App-Specific Passwords',
  appPasswordPage: 'account.apple.com',
  without: ['enable', 'oauth', 'ends'],
  ispdb: ['me.com'],
  sources: [
    { url: 'https://support.apple.com/en-us/102525', checked: '2026-11-22' },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/me.com.xml', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/icloud.md',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/Domain-Connect/Templates/blob/master/icloud.com.custom_email_domain.json',
      checked: '2026-11-22',
    },
    { url: 'https://support.apple.com/en-us/102374', unread: true },
  ],
} as const satisfies Provider;
