import type { Provider } from '../provider.ts';

/** Bluewin, the mailboxes of Swisscom. */
export const swisscomCh = {
  id: 'swisscom.ch',
  name: 'Bluewin Mail',
  otherNames: ['bluewin', 'swisscom'],
  mx: ['.bluewin.ch'],
  domains: ['bluewin.ch', 'bluemail.ch'],
  imap: [{ host: 'imaps.bluewin.ch', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtpauths.bluewin.ch', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.swisscom.ch/myswisscom',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://www.swisscom.ch/content/swisscom/en/res/hilfe/loesung/alle-server-einstellungen-fuer-mail-auf-dem-pc.html',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/bluewin.ch.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/bluewin.ch.md',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
