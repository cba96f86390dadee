import type { Provider } from '../provider.ts';

/** Migadu. */
export const migadu = {
  id: 'migadu',
  name: 'Migadu',
  mx: ['.migadu.com'],
  domains: [],
  imap: [{ host: 'imap.migadu.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.migadu.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.migadu.com'],
    txt: ['hosted-email-verify='],
  },
  resetBy: 'administrator',
  panel: 'https://admin.migadu.com',
  reset: 'Admin panel → the domain → Mailboxes → the mailbox → Password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://www.migadu.com/en/guides/config.html', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/migadu.md',
      checked: '2026-11-22',
    },
    { url: 'https://docs.cvntrade.eu/runbooks/runbook_email_provisioning/', checked: '2026-11-22' },
    { url: 'https://www.migadu.com/guides/', unread: true },
  ],
} as const satisfies Provider;
