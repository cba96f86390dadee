import type { Provider } from '../provider.ts';

/** AOL Mail, run by Yahoo on the same MX hosts but with servers and accounts of its own. */
export const aol = {
  id: 'aol',
  name: 'AOL Mail',
  mx: ['.yahoodns.net'],
  domains: [
    'aol.com',
    'aol.de',
    'aol.es',
    'aol.fr',
    'aol.it',
    'aol.se',
    'aol.co.uk',
    'aol.co.nz',
    'aol.com.au',
    'aol.com.ar',
    'aol.com.br',
    'aol.com.mx',
    'aim.com',
    'netscape.net',
    'compuserve.com',
    'verizon.net',
  ],
  imap: [{ host: 'imap.aol.com', port: 993, security: 'tls', username: 'address' }],
  smtp: [{ host: 'smtp.aol.com', port: 465, security: 'tls', username: 'address' }],
  onlyPort: ['imap'],
  auth: ['app-password'],
  oauthForRegistered: true,
  shares: ['yahoo'],
  panel: 'https://login.aol.com/account/security',
  reset: 'Account security → Change password',
  enable: 'Account security → App password → Generate app password',
  sources: [
    {
      url: 'https://help.aol.com/articles/how-do-i-use-other-email-applications-to-send-and-receive-my-aol-mail',
      checked: '2026-11-22',
    },
    { url: 'https://login.aol.com/account/security', checked: '2026-11-22' },
  ],
} as const satisfies Provider;
