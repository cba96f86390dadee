import type { Provider } from '../provider.ts';

/** Migadu. */
export const migadu = {
  id: 'migadu',
  name: 'Migadu',
  mx: ['.migadu.com'],
  domains: [],
  imap: [{ host: 'imap.migadu.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.migadu.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://admin.migadu.com',
  reset: 'Admin panel → the domain → Mailboxes → the mailbox → Password',
  sources: [{ url: 'https://www.migadu.com/en/guides/config.html', checked: '2026-11-22' }],
} as const satisfies Provider;
