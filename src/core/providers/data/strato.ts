import type { Provider } from '../provider.ts';

/** STRATO. */
export const strato = {
  id: 'strato',
  name: 'STRATO',
  mx: ['.rzone.de'],
  domains: [],
  imap: [{ host: 'imap.strato.de', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.strato.de', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://www.strato.de/apps/CustomerService',
  reset: 'Customer login → E-Mail → the mailbox → Change password',
  resetUnconfirmed: true,
  sources: [
    {
      url: 'https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
