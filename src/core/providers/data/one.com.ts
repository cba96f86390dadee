import type { Provider } from '../provider.ts';

/** one.com: submission has a host name of its own, `send`. */
export const oneCom = {
  id: 'one.com',
  name: 'one.com',
  mx: ['.one.com'],
  domains: [],
  imap: [{ host: 'imap.one.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'send.one.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_custspf.one.com'],
  },
  resetBy: 'administrator',
  panel: 'https://www.one.com/admin/',
  reset: 'Control panel → Email → the gear of the mailbox → Change password',
  without: ['enable', 'appPasswordPage', 'oauth', 'ends'],
  untold: ['limits'],
  sources: [
    {
      url: 'https://help.one.com/hc/en-us/articles/115005594465-Why-can-t-I-log-in-to-Webmail-',
      checked: '2026-11-22',
    },
    { url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/one.com.xml', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
