import type { Provider } from '../provider.ts';

/** Hetzner web hosting and managed servers (konsoleH). */
export const hetzner = {
  id: 'hetzner',
  name: 'Hetzner',
  mx: ['.your-server.de'],
  domains: [],
  imap: [{ host: 'mail.your-server.de', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.your-server.de', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://konsoleh.hetzner.com',
  reset: 'konsoleH → Services → Email → Mailboxes → Password',
  resetUnconfirmed: true,
  sources: [{ url: 'https://docs.hetzner.com/konsoleh/', checked: '2026-11-22' }],
} as const satisfies Provider;
