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
  signals: {
    spf: ['_spf.yandex.net'],
    txt: ['yandex-verification: '],
  },
  oauth: {
    authorization: 'https://oauth.yandex.com/authorize',
    token: 'https://oauth.yandex.com/token',
    scopes: {
      imap: ['mail:imap_full'],
      smtp: ['mail:smtp'],
      both: ['mail:imap_full', 'mail:smtp'],
    },
    source: { url: 'https://tech.yandex.com/oauth/doc/imap/index-docpage/', checked: '2026-11-22' },
  },
  resetBy: 'person',
  panel: 'https://id.yandex.com/security/app-passwords',
  reset: 'Yandex ID → Security → App passwords',
  enable: 'Mail → All settings → Email clients → From the imap.yandex.com server via IMAP',
  appPasswordPage: 'id.yandex.com/security/app-passwords',
  imapSwitch: 'Mail → All settings → Email clients',
  without: ['ends'],
  untold: ['limits'],
  ispdb: ['yandex.ru'],
  sources: [
    { url: 'https://yandex.com/support/mail/mail-clients/others.html', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/yandex.ru.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://github.com/chatmail/provider-db/blob/master/_providers/yandex.ru.md',
      checked: '2026-11-22',
    },
    { url: 'https://yandex.com/support/yandex-360/business/admin/en/domains/dns/', unread: true },
  ],
} as const satisfies Provider;
