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
  panel: 'https://account.apple.com',
  reset: 'Sign-In and Security → App-Specific Passwords',
  sources: [{ url: 'https://support.apple.com/en-us/102525', checked: '2026-11-22' }],
} as const satisfies Provider;
