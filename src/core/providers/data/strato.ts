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
  signals: {
    spf: ['_spf.strato.com'],
  },
  resetBy: 'administrator',
  panel: 'https://www.strato.de/apps/CustomerService',
  reset: 'Customer login → the package → E-mail → the mailbox → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['strato.de'],
  sources: [
    {
      url: 'https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/',
      checked: '2026-11-22',
    },
    {
      url: 'https://strato.se/faq/e-post/vad-kan-jag-goera-om-jag-gloemt-mitt-loesenord-foer-webmail-eller-vill-aendra-loesenordet',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/strato.de.xml',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
