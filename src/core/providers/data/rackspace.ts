import type { Provider } from '../provider.ts';

/** Rackspace Email (not its hosted Exchange). */
export const rackspace = {
  id: 'rackspace',
  name: 'Rackspace Email',
  mx: ['.emailsrvr.com'],
  domains: [],
  imap: [{ host: 'secure.emailsrvr.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'secure.emailsrvr.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://cp.rackspace.com',
  reset: 'Rackspace Email → Mailboxes → the mailbox → Password',
  sources: [{ url: 'https://docs.rackspace.com/', checked: '2026-11-22' }],
} as const satisfies Provider;
