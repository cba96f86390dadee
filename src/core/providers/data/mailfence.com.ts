import type { Provider } from '../provider.ts';

/** Mailfence. */
export const mailfenceCom = {
  id: 'mailfence.com',
  name: 'Mailfence',
  otherNames: ['mailfence'],
  mx: ['.mailfence.com'],
  domains: ['mailfence.com'],
  imap: [{ host: 'imap.mailfence.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.mailfence.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_spf.mailfence.com'],
  },
  resetBy: 'person',
  panel: 'https://mailfence.com',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://mailfence.com/en/doc', unread: true },
    { url: 'https://kb.mailfence.com/kb/set-up-anti-spoofing-defense-custom-domain', unread: true },
  ],
} as const satisfies Provider;
