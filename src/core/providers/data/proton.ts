import type { Provider } from '../provider.ts';

/** Proton Mail is reached through Proton Bridge on the same machine, with the password that Bridge made. */
export const proton = {
  id: 'proton',
  name: 'Proton Mail',
  otherNames: ['protonmail'],
  mx: ['.protonmail.ch'],
  domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
  imap: [{ host: '127.0.0.1', port: 1143, security: 'starttls', username: 'address' }],
  smtp: [{ host: '127.0.0.1', port: 1025, security: 'starttls', username: 'address' }],
  auth: ['app-password'],
  shares: [],
  signals: {
    spf: ['_spf.protonmail.ch'],
    txt: ['protonmail-verification='],
  },
  resetBy: 'person',
  panel: 'https://account.proton.me',
  reset: 'Proton Mail Bridge → the account → Mailbox details → Password',
  appPasswordPage: 'Proton Mail Bridge → the account → Mailbox details → Password',
  loginNotes: [
    { message: 'The password is the one that Proton Mail Bridge shows, not the one of the account.' },
  ],
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://proton.me/support/imap-smtp-and-pop3-setup', checked: '2026-11-22' },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/protonmail.md',
      checked: '2026-11-22',
    },
    { url: 'https://proton.me/support/custom-domain', unread: true },
  ],
} as const satisfies Provider;
