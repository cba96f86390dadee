import type { Provider } from '../provider.ts';

/** WEB.DE: mail programs must be let in first. */
export const webDe = {
  id: 'web.de',
  name: 'WEB.DE',
  mx: ['.web.de'],
  domains: ['web.de', 'email.de'],
  imap: [{ host: 'imap.web.de', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.web.de', port: 465, security: 'tls', username: 'address' }],
  takesLocalPart: true,
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://web.de',
  reset: 'Password/Account → Security → Change password',
  enable: 'Settings → POP3/IMAP',
  imapSwitch: 'Settings → POP3/IMAP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['appPasswordPage', 'limits'],
  sources: [
    { url: 'https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html', checked: '2026-11-22' },
    { url: 'https://hilfe.web.de/pop-imap/einschalten.html', checked: '2026-11-22' },
    { url: 'https://web.de/email/tipps/posts/wo-webde-passwort-aendern/251/', checked: '2026-11-22' },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/web.de.xml', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/web.de.md',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
