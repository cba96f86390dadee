import type { Provider } from '../provider.ts';

/** Hetzner web hosting and managed servers (konsoleH). */
export const hetzner = {
  id: 'hetzner',
  name: 'Hetzner',
  mx: ['.your-server.de'],
  domains: [],
  imap: [{ host: 'mail.your-server.de', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.your-server.de', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  resetBy: 'administrator',
  panel: 'https://konsoleh.hetzner.com',
  reset: 'konsoleH → E-mail → E-Mail Accounts → Edit',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['signals', 'limits'],
  ispdb: ['hetzner.de'],
  sources: [
    { url: 'https://docs.hetzner.com/konsoleh/general/security/change-access-data', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/hetzner.de.xml',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
