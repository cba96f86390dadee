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
  signals: {
    spf: ['_mailcust.gandi.net'],
  },
  resetBy: 'administrator',
  panel: 'https://admin.gandi.net',
  reset: 'Domain → Email → the mailbox → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['gandi.net'],
  sources: [
    { url: 'https://docs.gandi.net/en/gandimail/standard_email_settings/index.html', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/gandi.net.xml',
      checked: '2026-11-22',
    },
    { url: 'https://docs.gandi.net/en/domain_names/faq/dns_records.html', unread: true },
  ],
} as const satisfies Provider;
