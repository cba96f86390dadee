import type { Provider } from '../provider.ts';

/** Fastmail: mail programs need an app password. */
export const fastmail = {
  id: 'fastmail',
  name: 'Fastmail',
  otherNames: ['messagingengine'],
  mx: ['.messagingengine.com'],
  domains: [
    'fastmail.com',
    'fastmail.fm',
    'fastmail.net',
    'fastmail.org',
    'fastmail.co.uk',
    'fastmail.de',
    'fastmail.fr',
    'sent.com',
  ],
  imap: [{ host: 'imap.fastmail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.fastmail.com', port: 465, security: 'tls', username: 'address' }],
  onlyPort: ['imap'],
  auth: ['app-password'],
  oauthForRegistered: true,
  shares: [],
  signals: {
    spf: ['spf.messagingengine.com'],
  },
  resetBy: 'person',
  panel: 'https://app.fastmail.com/settings/security',
  reset: 'Settings → Privacy & Security → Integrations → App passwords',
  appPasswordPage: 'Settings → Privacy & Security → Integrations',
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['MessagingEngine'],
  sources: [
    {
      url: 'https://www.fastmail.help/hc/en-us/articles/1500000278342-Server-names-and-ports',
      checked: '2026-11-22',
    },
    { url: 'https://www.fastmail.help/hc/en-us/articles/360060591153', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/messagingengine.com.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/fastmail.md',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
