import type { Provider } from '../provider.ts';

/** freenet Mail: IMAP is off until it is turned on, and one name serves MX, IMAP and submission. */
export const freenetDe = {
  id: 'freenet.de',
  name: 'freenet Mail',
  otherNames: ['freenet'],
  mx: ['mx.freenet.de'],
  domains: ['freenet.de'],
  imap: [
    { host: 'mx.freenet.de', port: 993, security: 'tls', username: 'address' },
    { host: 'mx.freenet.de', port: 143, security: 'starttls', username: 'address' },
  ],
  smtp: [
    { host: 'mx.freenet.de', port: 465, security: 'tls', username: 'address' },
    { host: 'mx.freenet.de', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://email.freenet.de',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  enable: 'Mailbox settings → POP3/IMAP/SMTP → Set up POP3/IMAP',
  imapSwitch: 'Mailbox settings → POP3/IMAP/SMTP → Set up POP3/IMAP',
  without: ['signals', 'oauth', 'ends'],
  untold: ['appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/freenet.de.md',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
