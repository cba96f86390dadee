import type { Provider } from '../provider.ts';
import { selfHosted } from './self-hosted.ts';

/** A host with cPanel: the server's own host name often holds the certificate that `mail.` does not. */
export const cpanel = {
  id: 'cpanel',
  name: 'cPanel host',
  ...selfHosted,
  resetBy: 'administrator',
  reset: 'cPanel → Email Accounts → Manage → New Password',
  without: ['mx', 'signals', 'enable', 'appPasswordPage', 'oauth', 'limits', 'ends'],
  sources: [{ url: 'https://docs.cpanel.net/cpanel/email/email-accounts/', checked: '2026-11-22' }],
} as const satisfies Provider;
