import type { Provider } from '../provider.ts';

/** Titan, sold by many registrars and hosts under their own names. */
export const titan = {
  id: 'titan',
  name: 'Titan',
  mx: ['.titan.email'],
  domains: [],
  imap: [{ host: 'imap.titan.email', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.titan.email', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.titan.email'],
  },
  resetBy: 'either',
  panel: 'https://app.titan.email',
  reset: "The seller's panel → Titan Email → the mailbox → Reset password",
  resetUnconfirmed: true,
  enable: 'Settings → Enable Titan on other apps',
  without: ['oauth', 'ends'],
  untold: ['appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/Domain-Connect/Templates/blob/master/titan.email.titan-mail-hosting.json',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/Domain-Connect/Templates/blob/master/godaddy.com.cpanel_titanemail.json',
      checked: '2026-11-22',
    },
    { url: 'https://support.titan.email/', unread: true },
  ],
} as const satisfies Provider;
