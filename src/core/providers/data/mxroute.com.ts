import type { Provider } from '../provider.ts';

/** MXroute: each account is on a server of its own name, which the MX tells. */
export const mxrouteCom = {
  id: 'mxroute.com',
  name: 'MXroute',
  otherNames: ['mxroute'],
  mx: ['{server=*}.mxrouting.net'],
  domains: [],
  imap: [{ host: '${server}.mxrouting.net', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: '${server}.mxrouting.net', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['mxroute.com', 'mxlogin.com'],
  },
  resetBy: 'administrator',
  panel: 'https://panel.mxroute.com',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://gist.github.com/afermg/69df5d99ddc7e1201b471aa6eb564e51', checked: '2026-11-22' },
    { url: 'https://docs.mxroute.com/', unread: true },
  ],
} as const satisfies Provider;
