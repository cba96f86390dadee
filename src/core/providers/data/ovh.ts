import type { Provider } from '../provider.ts';

/** OVHcloud: MX Plan, Exchange and Email Pro receive on the same MX; the latter two log in at numbered servers. */
export const ovh = {
  id: 'ovh',
  name: 'OVHcloud',
  otherNames: ['ovhcloud'],
  mx: ['.mail.ovh.net', '.ovh.net'],
  domains: [],
  imap: [{ host: 'ssl0.ovh.net', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'ssl0.ovh.net', port: 465, security: 'tls', username: 'address' }],
  hostDomains: ['ovh.ca'],
  products: [
    {
      name: 'Exchange',
      hosts: /^ex\d*\.mail\.ovh\.(?:net|ca)$/,
      imap: { port: 993, security: 'tls', username: 'address' },
      smtp: { port: 587, security: 'starttls', username: 'address' },
    },
    {
      name: 'Email Pro',
      hosts: /^pro\d*\.mail\.ovh\.(?:net|ca)$/,
      imap: { port: 993, security: 'tls', username: 'address' },
      smtp: { port: 587, security: 'starttls', username: 'address' },
    },
  ],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['mx.ovh.com'],
    autodiscover: ['autodiscover.mail.ovh.net'],
  },
  resetBy: 'administrator',
  panel: 'https://www.ovh.com/manager/',
  reset: 'Web Cloud → Emails → the domain → Email accounts → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['ovh.net'],
  sources: [
    {
      url: 'https://help.ovhcloud.com/csm/en-gb-email-security-policy?id=kb_article_view&sysparm_article=KB0053250',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/ovh/docs/blob/develop/pages/web_cloud/domains/dns_zone_spf/guide.en-ca.md',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/ovh.net.xml', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
