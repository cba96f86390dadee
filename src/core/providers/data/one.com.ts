import type { Provider } from '../provider.ts';

/** one.com: submission has a host name of its own, `send`. */
export const oneCom = {
  id: 'one.com',
  name: 'one.com',
  mx: ['.one.com'],
  domains: [],
  imap: [{ host: 'imap.one.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'send.one.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://www.one.com/admin/',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  sources: [{ url: 'https://help.one.com/', checked: '2026-11-22' }],
} as const satisfies Provider;
