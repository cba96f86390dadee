import type { Provider } from '../provider.ts';

/** Titan, sold by many registrars and hosts under their own names. */
export const titan = {
  id: 'titan',
  name: 'Titan',
  mx: ['.titan.email'],
  domains: [],
  imap: [{ host: 'imap.titan.email', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.titan.email', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://app.titan.email',
  reset: "The seller's panel → Titan Email → the mailbox → Reset password",
  enable: 'Settings → Preferences → Configure desktop/mobile apps → Third-party access',
  sources: [{ url: 'https://support.titan.email/', checked: '2026-11-22' }],
} as const satisfies Provider;
