import type { Provider } from '../provider.ts';

/** Free: the user name is what stands before the `@`. */
export const freeFr = {
  id: 'free.fr',
  name: 'Free',
  mx: ['.free.fr'],
  domains: ['free.fr'],
  imap: [{ host: 'imap.free.fr', port: 993, security: 'tls', username: 'local-part' }],
  smtp: [{ host: 'smtp.free.fr', port: 465, security: 'tls', username: 'local-part' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://subscribe.free.fr/login/',
  reset: 'Settings → Password',
  resetUnconfirmed: true,
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/free.fr.xml', checked: '2026-11-22' },
    {
      url: 'https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609',
      unread: true,
    },
  ],
} as const satisfies Provider;
