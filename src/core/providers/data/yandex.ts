import type { Provider } from '../provider.ts';

/** Yandex Mail and Yandex 360: IMAP must be turned on first. */
export const yandex = {
  id: 'yandex',
  name: 'Yandex Mail',
  mx: ['mx.yandex.{net,ru}'],
  domains: ['yandex.com', 'yandex.ru', 'yandex.by', 'yandex.kz', 'ya.ru', 'narod.ru'],
  imap: [{ host: 'imap.yandex.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.yandex.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['app-password', 'oauth2'],
  shares: [],
  panel: 'https://id.yandex.com/security/app-passwords',
  reset: 'Yandex ID → Security → App passwords',
  enable: 'Mail → All settings → Email clients → From the imap.yandex.com server via IMAP',
  sources: [{ url: 'https://yandex.com/support/mail/mail-clients/others.html', checked: '2026-11-22' }],
} as const satisfies Provider;
