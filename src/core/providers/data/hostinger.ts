import type { Provider } from '../provider.ts';

/** Hostinger Email. */
export const hostinger = {
  id: 'hostinger',
  name: 'Hostinger',
  mx: ['.hostinger.com'],
  domains: [],
  imap: [{ host: 'imap.hostinger.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.hostinger.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://hpanel.hostinger.com',
  reset: 'hPanel → Emails → Mailboxes → ⋮ → Change password',
  sources: [{ url: 'https://support.hostinger.com/en/', checked: '2026-11-22' }],
} as const satisfies Provider;
