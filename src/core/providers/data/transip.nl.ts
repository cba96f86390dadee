import type { Provider } from '../provider.ts';

/** TransIP. */
export const transipNl = {
  id: 'transip.nl',
  name: 'TransIP',
  otherNames: ['transip'],
  mx: ['.transip.email'],
  domains: [],
  imap: [{ host: 'imap.transip.email', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.transip.email', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_spf.transip.email'],
  },
  resetBy: 'administrator',
  panel: 'https://www.transip.nl/cp/',
  reset: 'Control panel → Email → the mailbox → Change password',
  resetUnconfirmed: true,
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [{ url: 'https://www.transip.nl/knowledgebase/', unread: true }],
} as const satisfies Provider;
