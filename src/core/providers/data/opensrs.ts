import type { Provider } from '../provider.ts';

/** OpenSRS Hosted Email (Tucows), sold by many registrars under their own names. */
export const opensrs = {
  id: 'opensrs',
  name: 'OpenSRS Hosted Email',
  mx: ['.cust.hostedemail.com', '.cust.{a,b}.hostedemail.com'],
  domains: [],
  imap: [{ host: 'mail.hostedemail.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'mail.hostedemail.com', port: 465, security: 'tls', username: 'address' }],
  auth: ['password'],
  shares: [],
  signals: {
    spf: ['_spf.hostedemail.com'],
  },
  resetBy: 'administrator',
  panel: 'https://manage.opensrs.com',
  reset: 'Reseller Control Panel → Email → the user → User Settings → Edit',
  without: ['oauth', 'ends'],
  untold: ['enable', 'appPasswordPage', 'limits'],
  sources: [
    {
      url: 'https://support.opensrs.com/support/solutions/articles/201000063069-email-migration-service-interruptions',
      checked: '2026-11-22',
    },
    {
      url: 'https://support.opensrs.com/support/solutions/articles/201000063126-updating-email-account-settings',
      checked: '2026-11-22',
    },
  ],
} as const satisfies Provider;
