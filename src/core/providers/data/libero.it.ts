import type { Provider } from '../provider.ts';

/** Libero Mail, with the addresses of Italia Online. */
export const liberoIt = {
  id: 'libero.it',
  name: 'Libero Mail',
  otherNames: ['libero'],
  mx: ['.libero.it'],
  domains: ['libero.it', 'iol.it', 'blu.it', 'inwind.it', 'giallo.it'],
  imap: [{ host: 'imapmail.libero.it', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.libero.it', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://login.libero.it',
  reset: 'Account → Change password',
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/libero.it.xml',
      checked: '2026-11-22',
    },
    { url: 'https://aiuto.libero.it/articolo/mail/come-si-cambia-la-password/', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
