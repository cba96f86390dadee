import type { Provider } from '../provider.ts';

/** Simply.com, formerly UnoEuro. */
export const simplyCom = {
  id: 'simply.com',
  name: 'Simply.com',
  otherNames: ['simply', 'unoeuro'],
  mx: ['mx.simply.com'],
  domains: [],
  imap: [{ host: 'imap.simply.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.simply.com', port: 587, security: 'starttls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.simply.com'],
  },
  resetBy: 'administrator',
  panel: 'https://www.simply.com/en/controlpanel/',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [{ url: 'https://www.simply.com/en/support/', unread: true }],
} as const satisfies Provider;
