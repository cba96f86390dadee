import type { Provider } from '../provider.ts';

/**
 * The endpoints and method of a mail server that an organisation or its host runs itself: `mail.` before the domain, on the
 * usual ports, with the address as user name. The providers that are such software share them.
 */
export const selfHosted = {
  mx: [],
  domains: [],
  imap: [{ host: 'mail.${domain}', port: 993, security: 'tls', username: 'address' }],
  smtp: [
    { host: 'mail.${domain}', port: 465, security: 'tls', username: 'address' },
    { host: 'mail.${domain}', port: 587, security: 'starttls', username: 'address' },
  ],
  auth: ['password'],
  shares: [],
} as const satisfies Omit<Provider, 'id' | 'name' | 'reset' | 'sources'>;
