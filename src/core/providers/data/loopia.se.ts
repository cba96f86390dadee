import type { Provider } from '../provider.ts';

/** Loopia: one host receives, serves IMAP and takes submission. */
export const loopiaSe = {
  id: 'loopia.se',
  name: 'Loopia',
  otherNames: ['loopia'],
  mx: ['.loopia.se'],
  domains: [],
  imap: [{ host: 'mailcluster.loopia.se', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'mailcluster.loopia.se', port: 465, security: 'tls', username: 'address' },
    { host: 'mailcluster.loopia.se', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['spf.loopia.se'],
  },
  resetBy: 'either',
  panel: 'https://customerzone.loopia.com',
  reset: 'Customer zone → the email address → Password → Edit',
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    { url: 'https://support.loopia.com/wiki/email-account-management/', checked: '2026-11-22' },
    {
      url: 'https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
