import type { Provider } from '../provider.ts';

/** SFR, with what were Neuf and Club Internet. */
export const sfrFr = {
  id: 'sfr.fr',
  name: 'SFR Mail',
  otherNames: ['neuf'],
  mx: ['.sfr.fr'],
  domains: ['sfr.fr', 'neuf.fr', 'club-internet.fr'],
  imap: [{ host: 'imap.sfr.fr', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.sfr.fr', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.sfr.fr/mon-espace-client',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/sfr.fr.xml', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
