import type { Provider } from '../provider.ts';

/** Forward Email: the same MX also forwards mail of domains without mailboxes. */
export const forwardemailNet = {
  id: 'forwardemail.net',
  name: 'Forward Email',
  otherNames: ['forwardemail'],
  mx: ['.forwardemail.net'],
  domains: [],
  imap: [{ host: 'imap.forwardemail.net', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.forwardemail.net', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  alsoReceives: ['Forward Email forwarding'],
  signals: {
    spf: ['spf.forwardemail.net'],
    autodiscover: ['autodiscover.forwardemail.net'],
    txt: ['forward-email=', 'forward-email-site-verification='],
  },
  resetBy: 'either',
  panel: 'https://forwardemail.net/my-account/domains',
  reset: 'Domains → Aliases → Generate Password',
  resetUnconfirmed: true,
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://github.com/Domain-Connect/Templates/blob/master/forwardemail.net.email.json',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json',
      checked: '2026-11-22',
    },
    { url: 'https://forwardemail.net/en/faq', unread: true },
  ],
} as const satisfies Provider;
