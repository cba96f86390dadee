import type { Provider } from '../provider.ts';

/** Hostinger Email. */
export const hostinger = {
  id: 'hostinger',
  name: 'Hostinger',
  mx: ['.hostinger.com'],
  domains: [],
  imap: [{ host: 'imap.hostinger.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.hostinger.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_spf.mail.hostinger.com'],
    autodiscover: ['autodiscover.mail.hostinger.com'],
  },
  resetBy: 'administrator',
  panel: 'https://hpanel.hostinger.com',
  reset: 'hPanel → Emails → Mailboxes → ⋮ → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://www.hostinger.com/support/1583468-how-to-reset-a-hostinger-email-mailbox-password',
      checked: '2026-11-22',
    },
    { url: 'https://support.hostinger.com/en/articles/1583673-what-is-hostinger-spf-record', unread: true },
  ],
} as const satisfies Provider;
