import type { Provider } from '../provider.ts';
import { selfHosted } from './self-hosted.ts';

/** A host with Plesk: the server's own host name often holds the certificate that `mail.` does not. */
export const plesk = {
  id: 'plesk',
  name: 'Plesk host',
  ...selfHosted,
  resetBy: 'administrator',
  reset: 'Plesk → Mail → the account → Password',
  without: ['mx', 'signals', 'enable', 'appPasswordPage', 'oauth', 'limits', 'ends'],
  sources: [{ url: 'https://docs.plesk.com/en-US/obsidian/customer-guide/mail/', checked: '2026-11-22' }],
} as const satisfies Provider;
