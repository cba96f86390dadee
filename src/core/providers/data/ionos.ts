import type { Provider } from '../provider.ts';

/** IONOS (1&1): the hosts carry the top-level domain of the country it was bought in. */
export const ionos = {
  id: 'ionos',
  name: 'IONOS',
  otherNames: ['1und1', '1and1'],
  mx: ['.ionos.{tld=com,de,fr,co.uk,es}', '.kundenserver.de', '.1and1.{tld=com,fr,co.uk,es}', '.1and1.*'],
  domains: ['online.de', 'onlinehome.de'],
  imap: [{ host: 'imap.ionos.${tld}', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.ionos.${tld}', port: 465, security: 'tls', username: 'address' }],
  // `.kundenserver.de` is the German brand's; the other patterns tell the country themselves.
  fallback: { tld: 'de' },
  // Its former brand, and hosted Exchange (`exchange2019.ionos.eu`).
  hostDomains: ['1und1.de', 'ionos.eu'],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_spf-eu.ionos.com', '_spf-us.ionos.com', '_spf.kundenserver.de', '_spf.perfora.net'],
    autodiscover: ['adsredir.ionos.info', 'adsredir.1and1.info'],
  },
  resetBy: 'administrator',
  panel: 'https://login.ionos.com',
  reset: 'Email & Office → the gear of the mailbox → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['1und1.de'],
  sources: [
    {
      url: 'https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/1und1.de.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://www.ionos.com/help/domains/configuring-mail-servers-and-other-related-records/using-an-spf-record-to-prevent-spam/',
      unread: true,
    },
  ],
} as const satisfies Provider;
