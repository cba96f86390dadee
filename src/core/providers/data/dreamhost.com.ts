import type { Provider } from '../provider.ts';

/** DreamHost. */
export const dreamhostCom = {
  id: 'dreamhost.com',
  name: 'DreamHost',
  otherNames: ['dreamhost'],
  mx: ['.dreamhost.com'],
  domains: [],
  imap: [{ host: 'imap.dreamhost.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'smtp.dreamhost.com', port: 465, security: 'tls', username: 'address' },
    { host: 'smtp.dreamhost.com', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['netblocks.dreamhost.com'],
  },
  resetBy: 'administrator',
  panel: 'https://panel.dreamhost.com',
  reset: 'Manage Email → Manage → Change Password',
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://help.dreamhost.com/hc/en-us/articles/216479177-Change-password-Mail-users',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/jace/mxsniff/blob/master/mxsniff/providers.py', checked: '2026-11-22' },
    {
      url: 'https://help.dreamhost.com/hc/en-us/articles/214918038-Email-client-configuration-overview',
      unread: true,
    },
  ],
} as const satisfies Provider;
