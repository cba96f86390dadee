import type { Provider } from '../provider.ts';

/** Gandi Mail. */
export const gandi = {
  id: 'gandi',
  name: 'Gandi',
  mx: ['.mail.gandi.net'],
  domains: [],
  imap: [{ host: 'mail.gandi.net', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.gandi.net', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  panel: 'https://admin.gandi.net',
  reset: 'Domain → Email → the mailbox → Change password',
  sources: [
    { url: 'https://docs.gandi.net/en/gandimail/standard_email_settings/index.html', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
