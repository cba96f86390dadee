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
  panel: 'https://accounts.google.com/signin/recovery',
  reset: 'Security → How you sign in to Google → Password',
  enable: 'Security → 2-Step Verification → App passwords',
  sources: [
    { url: 'https://support.google.com/mail/answer/7126229', checked: '2026-11-22' },
    { url: 'https://support.google.com/accounts/answer/185833', checked: '2026-11-22' },
    { url: 'https://support.google.com/a/answer/2956491', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
