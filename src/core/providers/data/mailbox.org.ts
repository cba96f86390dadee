import type { Provider } from '../provider.ts';

/** mailbox.org: an app password where two-factor sign-in is on, else the mailbox password. */
export const mailboxOrg = {
  id: 'mailbox.org',
  name: 'mailbox.org',
  mx: ['.mailbox.org'],
  domains: ['mailbox.org'],
  imap: [{ host: 'imap.mailbox.org', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.mailbox.org', port: 465, security: 'tls', username: 'address' }],
  auth: ['password', 'app-password'],
  shares: [],
  signals: {
    spf: ['mailbox.org'],
  },
  resetBy: 'person',
  panel: 'https://login.mailbox.org',
  reset: 'All settings → Security → Mail app passwords',
  appPasswordPage: 'All settings → Security → Mail app passwords',
  loginNotes: [{ message: 'With two-factor authentication, only an app password logs in.' }],
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/mailbox.org.md',
      checked: '2026-11-22',
    },
    {
      url: 'https://kb.mailbox.org/en/private/custom-domains/spf-dkim-and-dmarc-how-to-improve-spam-reputation-and-avoid-bounces',
      unread: true,
    },
  ],
} as const satisfies Provider;
