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
  panel: 'https://login.mailbox.org',
  reset: 'All settings → Security → Mail app passwords',
  sources: [{ url: 'https://kb.mailbox.org/en/private/e-mail/e-mail-configuration', checked: '2026-11-22' }],
} as const satisfies Provider;
