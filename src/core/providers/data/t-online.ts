import type { Provider } from '../provider.ts';

/** Telekom Mail: mail programs take a password made for them, never the one of the customer login. */
export const tOnline = {
  id: 't-online',
  name: 'Telekom Mail',
  otherNames: ['telekom'],
  mx: ['.t-online.de'],
  domains: ['t-online.de', 'magenta.de'],
  imap: [{ host: 'secureimap.t-online.de', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'securesmtp.t-online.de', port: 465, security: 'tls', username: 'address' }],
  auth: ['app-password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.telekom.de/kundencenter',
  reset: 'Customer centre → E-mail → Passwords → Password for e-mail programs',
  resetUnconfirmed: true,
  appPasswordPage: 'Customer centre',
  loginNotes: [{ message: 'Mail programs need a separate e-mail password, set in the customer centre.' }],
  without: ['signals', 'enable', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['t-online.de'],
  sources: [
    {
      url: 'https://www.telekom.de/hilfe/apps-dienste/e-mail/einstellungen/posteingang-postausgang-server',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/t-online.de.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/t-online.md',
      checked: '2026-11-22',
    },
    { url: 'https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten', unread: true },
  ],
} as const satisfies Provider;
