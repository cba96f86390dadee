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
  panel: 'https://app.fastmail.com/settings/security',
  reset: 'Settings → Privacy & Security → Integrations → App passwords',
  sources: [
    {
      url: 'https://www.fastmail.help/hc/en-us/articles/1500000278342-Server-names-and-ports',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
