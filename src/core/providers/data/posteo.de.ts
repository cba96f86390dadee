import type { Provider } from '../provider.ts';

/** Posteo: mail programs need an app password. */
export const posteoDe = {
  id: 'posteo.de',
  name: 'Posteo',
  otherNames: ['posteo'],
  mx: ['.posteo.de'],
  domains: ['posteo.de', 'posteo.net'],
  imap: [
    { host: 'posteo.de', port: 993, security: 'tls', username: 'address' },
    { host: 'posteo.de', port: 143, security: 'starttls', username: 'address' },
  ],
  smtp: [
    { host: 'posteo.de', port: 465, security: 'tls', username: 'address' },
    { host: 'posteo.de', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['app-password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://posteo.de',
  reset: 'Settings → My account → Password and security',
  enable: 'Settings → My account → Password and security → Additional mailbox protection',
  appPasswordPage: 'posteo.de/en/help/app-passwords',
  without: ['signals', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://posteo.de/en/help/how-do-i-change-my-password', checked: '2026-11-22' },
    { url: 'https://posteo.de/hilfe/zusaetzlichen-postfachschutz-aktivieren', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/posteo.md',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/posteo.de.xml',
      checked: '2026-11-22',
    },
    { url: 'https://posteo.de/en/help/app-passwords', unread: true },
  ],
} as const satisfies Provider;
