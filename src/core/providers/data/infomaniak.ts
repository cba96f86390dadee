import type { Provider } from '../provider.ts';

/** Infomaniak Mail Service: one password a device; 587 exists but is advised against. */
export const infomaniak = {
  id: 'infomaniak',
  name: 'Infomaniak',
  mx: ['.infomaniak.ch', '.infomaniak.com'],
  domains: ['ik.me', 'ikmail.com', 'etik.com'],
  imap: [{ host: 'mail.infomaniak.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.infomaniak.com', port: 465, security: 'tls', username: 'address' }],
  advisedAgainst: { smtp: [587] },
  auth: ['app-password'],
  shares: [],
  panel: 'https://manager.infomaniak.com',
  reset: 'Manager → Mail Service → the mailbox → Devices',
  sources: [{ url: 'https://www.infomaniak.com/en/support/faq/admin2/email-service', checked: '2026-11-22' }],
} as const satisfies Provider;
