import type { Provider } from '../provider.ts';

/** Runbox: with two-factor sign-in only app passwords log in; a domain of one’s own has `%` for `@` in the user name. */
export const runboxCom = {
  id: 'runbox.com',
  name: 'Runbox',
  otherNames: ['runbox'],
  mx: ['.runbox.com'],
  domains: ['runbox.com', 'runbox.no', 'runbox.us'],
  imap: [{ host: 'mail.runbox.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'mail.runbox.com', port: 465, security: 'tls', username: 'address' },
    { host: 'mail.runbox.com', port: 587, security: 'starttls', username: 'address' },
  ],
  takesLocalPart: true,
  auth: ['password', 'app-password'],
  shares: [],
  signals: {
    spf: ['spf.runbox.com'],
  },
  resetBy: 'person',
  panel: 'https://runbox.com',
  reset: 'Account → User information → Password',
  appPasswordPage: 'Account → Account Security → Application Passwords',
  loginNotes: [
    { message: 'With two-factor authentication, only an app password logs in.' },
    { message: 'At a domain of your own, the user name has “%” in place of “@”.' },
  ],
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    { url: 'https://help.runbox.com/email-program-settings/', checked: '2026-11-22' },
    { url: 'https://help.runbox.com/account/', checked: '2026-11-22' },
    { url: 'https://help.runbox.com/account-security/', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
