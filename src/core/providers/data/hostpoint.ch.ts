import type { Provider } from '../provider.ts';

/** Hostpoint: submission has a host name of its own, `asmtp`. */
export const hostpointCh = {
  id: 'hostpoint.ch',
  name: 'Hostpoint',
  otherNames: ['hostpoint'],
  mx: ['.mail.hostpoint.ch'],
  domains: [],
  imap: [{ host: 'imap.mail.hostpoint.ch', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'asmtp.mail.hostpoint.ch', port: 465, security: 'tls', username: 'address' },
    { host: 'asmtp.mail.hostpoint.ch', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.mail.hostpoint.ch'],
  },
  resetBy: 'administrator',
  panel: 'https://admin.hostpoint.ch',
  reset: 'E-mail → Edit → Password & Security → Change password',
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://support.hostpoint.ch/en/technical/e-mail/frequently-asked-questions/how-do-i-change-the-password-for-my-e-mail-account',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/davidhuser/mxmap/blob/main/data.json', checked: '2026-11-22' },
    {
      url: 'https://support.hostpoint.ch/de/technisches/e-mail/e-mail-sicherheit/wie-setze-ich-einen-spf-record-fuer-meine-domain',
      unread: true,
    },
  ],
} as const satisfies Provider;
