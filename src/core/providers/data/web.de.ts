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
  panel: 'https://web.de',
  reset: 'Settings → Password',
  enable: 'Settings → POP3/IMAP',
  sources: [
    { url: 'https://hilfe.web.de/pop-imap/imap/imap-serverdaten.html', checked: '2026-11-22' },
    { url: 'https://hilfe.web.de/pop-imap/einschalten.html', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
