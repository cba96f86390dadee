import type { Provider } from '../provider.ts';

/** OpenSRS Hosted Email (Tucows), sold by many registrars under their own names. */
export const opensrs = {
  id: 'opensrs',
  name: 'OpenSRS Hosted Email',
  mx: ['.cust.hostedemail.com'],
  domains: [],
  imap: [{ host: 'mail.hostedemail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.hostedemail.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://admin.hostedemail.com',
  reset: 'Mail Administration Center → the domain → Users → the user → Password',
  sources: [{ url: 'https://support.opensrs.com/', checked: '2026-11-22' }],
} as const satisfies Provider;
