import type { Provider } from '../provider.ts';

/** laposte.net: the user name is what stands before the `@`; a mailbox nobody opens for four months is frozen. */
export const laposteNet = {
  id: 'laposte.net',
  name: 'La Poste',
  otherNames: ['laposte'],
  mx: ['.laposte.net'],
  domains: ['laposte.net'],
  imap: [{ host: 'imap.laposte.net', port: 993, security: 'tls', username: 'local-part' }],
  smtp: [{ host: 'smtp.laposte.net', port: 465, security: 'tls', username: 'local-part' }],
  auth: ['password'],
  shares: [],
  resetBy: 'person',
  panel: 'https://www.laposte.net',
  reset: 'Home page → Forgotten your password?',
  without: ['signals', 'oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/laposte.net.xml',
      checked: '2026-11-22',
    },
    {
      url: 'https://aide.laposte.net/contents/pourquoi-mon-adresse-a-t-elle-ete-gelee-et-que-dois-je-faire-pour-la-reactiver',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
