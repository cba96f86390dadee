import type { Provider } from '../provider.ts';

/** GoDaddy Professional and Workspace Email; its Microsoft 365 mailboxes have the MX of Microsoft. */
export const godaddy = {
  id: 'godaddy',
  name: 'GoDaddy',
  mx: ['.secureserver.net'],
  domains: [],
  imap: [{ host: 'imap.secureserver.net', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtpout.secureserver.net', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['secureserver.net'],
    autodiscover: ['autodiscover.secureserver.net'],
  },
  resetBy: 'either',
  panel: 'https://productivity.godaddy.com',
  reset: 'Email & Office Dashboard → Manage → Password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['wildwestdomains.com'],
  sources: [
    {
      url: 'https://www.godaddy.com/help/server-and-port-settings-for-workspace-email-6949',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/wildwestdomains.com.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/Domain-Connect/Templates/blob/master/godaddy.com.professional_mail.json',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
