import type { Provider } from '../provider.ts';

/** Purelymail. */
export const purelymailCom = {
  id: 'purelymail.com',
  name: 'Purelymail',
  otherNames: ['purelymail'],
  mx: ['mailserver.purelymail.com'],
  domains: ['purelymail.com', 'cheapermail.com', 'placeq.com', 'rethinkmail.com', 'worldofmail.com'],
  imap: [{ host: 'imap.purelymail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.purelymail.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password', 'app-password'],
  shares: [],
  signals: {
    spf: ['_spf.purelymail.com'],
    txt: ['purelymail_ownership_proof='],
  },
  resetBy: 'either',
  panel: 'https://purelymail.com/manage',
  reset: 'Account Admin portal → Users → the user',
  resetUnconfirmed: true,
  appPasswordPage: 'Account Admin portal → Users → the user → App Passwords → Add New',
  without: ['oauth', 'ends'],
  untold: ['enable', 'limits'],
  sources: [
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/purelymail.com.md',
      checked: '2026-11-22',
    },
    {
      url: 'https://support.purelymail.com/support/solutions/articles/159000412945-how-to-create-an-app-password',
      checked: '2026-11-22',
    },
    { url: 'https://mailserver.purelymail.com/docs/passwordReset', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
