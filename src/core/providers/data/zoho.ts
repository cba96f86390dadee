import type { Provider } from '../provider.ts';

/** The domains of personal addresses, by the site whose data centre holds them. */
const sites = [
  { site: 'zoho.com', domains: ['zoho.com', 'zohomail.com'] },
  { site: 'zoho.eu', domains: ['zoho.eu', 'zohomail.eu'] },
  { site: 'zoho.in', domains: ['zoho.in', 'zohomail.in'] },
  { site: 'zoho.com.au', domains: ['zoho.com.au', 'zohomail.com.au'] },
  { site: 'zoho.jp', domains: ['zoho.jp', 'zohomail.jp'] },
  { site: 'zohocloud.ca', domains: ['zohocloud.ca', 'zohomailcloud.ca'] },
] as const;

/** Zoho Mail: one data centre a region; an organisation's own domain logs in at the `pro` hosts, a personal address does not. */
export const zoho = {
  id: 'zoho',
  name: 'Zoho Mail',
  mx: ['.{site=zoho.com,zoho.eu,zoho.in,zoho.com.au,zoho.jp,zohocloud.ca}', '.zohomail.com'],
  domains: sites.flatMap(({ domains }) => domains),
  imap: [
    ...sites.map(
      ({ site, domains }) =>
        ({ host: `imap.${site}`, port: 993, security: 'tls', username: 'address', domains }) as const,
    ),
    { host: 'imappro.${site}', port: 993, security: 'tls', username: 'address' },
  ],
  smtp: [
    ...sites.map(
      ({ site, domains }) =>
        ({ host: `smtp.${site}`, port: 465, security: 'tls', username: 'address', domains }) as const,
    ),
    { host: 'smtppro.${site}', port: 465, security: 'tls', username: 'address' },
  ],
  fallback: { site: 'zoho.com' },
  auth: ['password', 'app-password'],
  shares: [],
  signals: {
    spf: [
      'zoho.com',
      'zoho.eu',
      'zoho.in',
      'zoho.com.au',
      'zoho.jp',
      'zohocloud.ca',
      'zohomail.com',
      'zohomail.eu',
      'zohomail.in',
      'zohomail.com.au',
      'zohomail.jp',
      'one.zoho.com',
      'one.zoho.eu',
      'one.zoho.in',
    ],
    txt: ['zoho-verification='],
  },
  resetBy: 'either',
  panel: 'https://accounts.zoho.com',
  reset: 'Zoho Accounts → Security → Password',
  resetUnconfirmed: true,
  enable: "Settings → Mail Accounts → IMAP Access, and the administrator's policy for the user",
  appPasswordPage: 'accounts.zoho.com → Security → App Passwords',
  imapSwitch: 'Settings → Mail Accounts → IMAP Access',
  loginNotes: [{ message: 'With two-factor authentication, only an app password logs in.' }],
  without: ['oauth', 'ends'],
  untold: ['limits'],
  ispdb: ['zoho.com'],
  sources: [
    { url: 'https://www.zoho.com/mail/help/imap-access.html', checked: '2026-11-22' },
    { url: 'https://www.zoho.com/mail/help/zoho-smtp.html', checked: '2026-11-22' },
    {
      url: 'https://github.com/thunderbird/autoconfig/blob/master/ispdb/zoho.com.xml',
      checked: '2026-11-22',
    },
    { url: 'https://www.zoho.com/mail/help/adminconsole/spf-configuration.html', unread: true },
  ],
} as const satisfies Provider;
