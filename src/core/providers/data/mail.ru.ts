import type { Provider } from '../provider.ts';

/** Mail.ru: mail programs need a password for external applications; only registered programs sign in by OAuth 2.0. */
export const mailRu = {
  id: 'mail.ru',
  name: 'Mail.ru',
  otherNames: ['mailru'],
  mx: ['mxs.mail.ru', 'emx.mail.ru'],
  domains: ['mail.ru', 'inbox.ru', 'list.ru', 'bk.ru', 'internet.ru'],
  imap: [{ host: 'imap.mail.ru', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'smtp.mail.ru', port: 465, security: 'tls', username: 'address' },
    { host: 'smtp.mail.ru', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['app-password'],
  oauthForRegistered: true,
  shares: [],
  signals: {
    spf: ['_spf.mail.ru'],
    txt: ['mailru-verification: '],
  },
  resetBy: 'person',
  panel: 'https://account.mail.ru',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  appPasswordPage: 'account.mail.ru/user/2-step-auth/passwords',
  without: ['enable', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/mail.ru.md',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/mail.ru.xml', checked: '2026-11-22' },
    { url: 'https://help.mail.ru/mail/security/protection/external', unread: true },
  ],
} as const satisfies Provider;
