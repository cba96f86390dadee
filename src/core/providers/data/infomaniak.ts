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
  signals: {
    spf: ['spf.infomaniak.ch'],
  },
  resetBy: 'either',
  panel: 'https://manager.infomaniak.com',
  reset: 'Manager → Mail Service → the mailbox → Devices',
  appPasswordPage: 'Manager → Mail Service → Devices',
  loginNotes: [{ message: 'Each device gets a password of its own.' }],
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://www.infomaniak.com/en/support/faq/admin2/email-service', checked: '2026-11-22' },
    { url: 'https://www.infomaniak.com/en/support/faq/2199/manage-spf-records', checked: '2026-11-22' },
    {
      url: 'https://www.infomaniak.com/de/support/faq/711/passwort-einer-adresse-in-der-infomaniak-webmail-app-andern',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
