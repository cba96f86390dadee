import type { Provider } from '../provider.ts';

/** Gmail and Google Workspace share MX, hosts and rules; the plain password ended on 2022-05-30 and 2025-05-01. */
export const google = {
  id: 'google',
  name: 'Google',
  otherNames: ['gmail', 'googlemail', 'googleworkspace', 'gsuite', 'workspace'],
  mx: ['.l.google.com', 'smtp.google.com', '.googlemail.com'],
  domains: ['gmail.com', 'googlemail.com'],
  imap: [{ host: 'imap.gmail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.gmail.com', port: 465, security: 'tls', username: 'address' }],
  onlyPort: ['imap'],
  relays: ['smtp-relay.gmail.com'],
  auth: ['oauth2', 'app-password'],
  shares: [],
  signals: {
    spf: ['_spf.google.com'],
    txt: ['google-site-verification='],
  },
  oauth: {
    issuer: 'https://accounts.google.com',
    authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    scopes: {
      imap: ['https://mail.google.com/'],
      smtp: ['https://mail.google.com/'],
      both: ['https://mail.google.com/'],
    },
    wantsSecret: true,
    source: {
      url: 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol',
      checked: '2026-11-22',
    },
  },
  limits: {
    connections: 15,
    downloadPerDay: 2_500_000_000,
    uploadPerDay: 500_000_000,
    source: { url: 'https://support.google.com/a/answer/1071518', checked: '2026-11-22' },
  },
  resetBy: 'either',
  panel: 'https://accounts.google.com/signin/recovery',
  reset: 'Security → How you sign in to Google → Password',
  enable: 'Security → 2-Step Verification → App passwords',
  appPasswordPage: 'myaccount.google.com/apppasswords',
  adminImapSwitch: 'admin.google.com → Apps → Google Workspace → Gmail → End User Access',
  loginNotes: [
    {
      message:
        'The password of the account has been refused since {personal} for personal accounts and since {workspace} for Google Workspace. App passwords remain, with 2-Step Verification.',
      dates: { personal: '2022-05-30', workspace: '2025-05-01' },
    },
  ],
  without: ['ends'],
  ispdb: ['googlemail.com'],
  sources: [
    { url: 'https://support.google.com/mail/answer/7126229', checked: '2026-11-22' },
    { url: 'https://support.google.com/accounts/answer/185833', checked: '2026-11-22' },
    {
      url: 'https://github.com/davidhuser/mxmap/blob/main/src/mail_sovereignty/signatures.py',
      checked: '2026-11-22',
    },
    { url: 'https://support.google.com/a/answer/2956491', checked: '2026-11-22' },
    { url: 'https://support.google.com/a/answer/33786', unread: true },
  ],
} as const satisfies Provider;
