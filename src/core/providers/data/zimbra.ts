import type { Provider } from '../provider.ts';
import { selfHosted } from './self-hosted.ts';

/** A Zimbra server of the organisation or its host. */
export const zimbra = {
  id: 'zimbra',
  name: 'Zimbra',
  ...selfHosted,
  resetBy: 'administrator',
  reset: 'Admin console → Manage → Accounts → the account → Change Password',
  resetUnconfirmed: true,
  without: ['mx', 'signals', 'oauth', 'limits', 'ends'],
  untold: ['enable', 'appPasswordPage'],
  sources: [{ url: 'https://wiki.zimbra.com/wiki/Ports', unread: true }],
} as const satisfies Provider;
