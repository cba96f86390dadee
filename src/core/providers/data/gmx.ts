import type { Provider } from '../provider.ts';

/** Addresses served by the international hosts. */
const international = [
  'gmx.com',
  'gmx.us',
  'gmx.co.uk',
  'gmx.es',
  'gmx.fr',
  'gmx.it',
  'gmx.pt',
  'gmx.se',
  'gmx.ie',
  'gmx.ca',
] as const;

/** GMX: the international addresses have hosts of their own; mail programs must be let in first. */
export const gmx = {
  id: 'gmx',
  name: 'GMX',
  mx: ['.gmx.net'],
  domains: [
    'gmx.net',
    'gmx.de',
    'gmx.at',
    'gmx.ch',
    'gmx.eu',
    'gmx.org',
    'gmx.info',
    'gmx.biz',
    ...international,
  ],
  imap: [
    { host: 'imap.gmx.com', port: 993, security: 'tls', username: 'address', domains: international },
    { host: 'imap.gmx.net', port: 993, security: 'tls', username: 'address' },
  ],
  smtp: [
    { host: 'mail.gmx.com', port: 465, security: 'tls', username: 'address', domains: international },
    { host: 'mail.gmx.net', port: 465, security: 'tls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.gmx.net',
  reset: 'My Account → Login & Security → Password → Change password',
  enable: 'Settings → POP3/IMAP',
  imapSwitch: 'Settings → POP3/IMAP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['appPasswordPage', 'limits'],
  ispdb: ['gmx.net', 'gmx.com'],
  sources: [
    { url: 'https://hilfe.gmx.net/pop-imap/imap/imap-serverdaten.html', checked: '2026-11-22' },
    { url: 'https://hilfe.gmx.net/pop-imap/einschalten.html', checked: '2026-11-22' },
    { url: 'https://hilfe.gmx.net/account/logindaten/passwort-aendern.html', checked: '2026-11-22' },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/gmx.com.xml', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
