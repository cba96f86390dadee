import type { Provider } from '../provider.ts';

/** Rackspace Email (not its hosted Exchange). */
export const rackspace = {
  id: 'rackspace',
  name: 'Rackspace Email',
  mx: ['.emailsrvr.com'],
  domains: [],
  imap: [{ host: 'secure.emailsrvr.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'secure.emailsrvr.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['emailsrvr.com'],
    autodiscover: ['autodiscover.emailsrvr.com'],
  },
  resetBy: 'administrator',
  panel: 'https://cp.rackspace.com',
  reset: 'Rackspace Email → Mailboxes → Manage → Change Password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['emailsrvr.com'],
  sources: [
    { url: 'https://docs.rackspace.com/docs/dns-record-definitions', checked: '2026-11-22' },
    { url: 'https://docs.rackspace.com/docs/change-rackspace-email-mailbox-password', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/emailsrvr.com.xml',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
