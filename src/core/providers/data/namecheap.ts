import type { Provider } from '../provider.ts';

/** Namecheap Private Email. */
export const namecheap = {
  id: 'namecheap',
  name: 'Namecheap Private Email',
  otherNames: ['privateemail'],
  mx: ['.privateemail.com'],
  domains: [],
  imap: [{ host: 'mail.privateemail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.privateemail.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.privateemail.com'],
    autodiscover: ['privateemail.com'],
  },
  resetBy: 'either',
  panel: 'https://ap.www.namecheap.com',
  reset: 'Private Email → Manage → the mailbox → Change Password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://namecheap.com/support/knowledgebase/article.aspx/1262/2176/what-does-namecheap-private-email-dns-verification-imply',
      checked: '2026-11-22',
    },
    {
      url: 'https://www.namecheap.com/support/knowledgebase/article.aspx/1340/2176/namecheap-private-email-records-for-domains-with-thirdparty-dns/',
      unread: true,
    },
    {
      url: 'https://www.namecheap.com/support/knowledgebase/article.aspx/1053/2215/how-to-change-namecheap-private-email-password',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
