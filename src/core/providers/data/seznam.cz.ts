import type { Provider } from '../provider.ts';

/** Seznam Email, and Email Profi for domains of one’s own. */
export const seznamCz = {
  id: 'seznam.cz',
  name: 'Seznam',
  otherNames: ['seznam'],
  mx: ['.seznam.cz'],
  domains: ['seznam.cz', 'email.cz', 'post.cz', 'spoluzaci.cz'],
  imap: [{ host: 'imap.seznam.cz', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.seznam.cz', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.seznam.cz'],
  },
  resetBy: 'person',
  panel: 'https://ucet.seznam.cz',
  reset: 'Seznam account → Account security',
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/seznam.cz.xml',
      checked: '2026-11-22',
    },
    { url: 'https://napoveda.sklik.cz/ziskani-noveho-hesla', checked: '2026-11-22' },
    { url: 'https://o-seznam.cz/napoveda/ucet/en/zabezpeceni-uctu/zachranny-email/', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
