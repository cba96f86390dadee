import type { Provider } from '../provider.ts';

/** domainFACTORY: IMAP and submission have host names of their own, `sslin` and `sslout`. */
export const dfEu = {
  id: 'df.eu',
  name: 'domainFACTORY',
  otherNames: ['domainfactory'],
  mx: ['.ispgateway.de'],
  domains: [],
  imap: [{ host: 'sslin.df.eu', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'sslout.df.eu', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'administrator',
  panel: 'https://admin.df.eu',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['signals', 'enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/df.eu.xml', checked: '2026-11-22' },
    { url: 'https://www.df.eu/de/support/df-faq/service-infos/login', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
