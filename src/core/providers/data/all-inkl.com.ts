import type { Provider } from '../provider.ts';

/** ALL-INKL.COM: each account is on a server of its own name, which the MX tells. */
export const allInklCom = {
  id: 'all-inkl.com',
  name: 'ALL-INKL.COM',
  otherNames: ['allinkl', 'kasserver'],
  mx: ['{server=*}.kasserver.com'],
  domains: [],
  imap: [{ host: '${server}.kasserver.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: '${server}.kasserver.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.kasserver.com', '_spf.kasserver.com'],
  },
  resetBy: 'administrator',
  panel: 'https://kas.all-inkl.com',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [{ url: 'https://all-inkl.com/wichtig/anleitungen/programme/e-mail/', unread: true }],
} as const satisfies Provider;
