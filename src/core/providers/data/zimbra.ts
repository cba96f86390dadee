import type { Provider } from '../provider.ts';
import { selfHosted } from './self-hosted.ts';

/** A Zimbra server of the organisation or its host. */
export const zimbra = {
  id: 'zimbra',
  name: 'Zimbra',
  ...selfHosted,
  reset: 'Admin console → Manage → Accounts → the account → Change Password',
  sources: [{ url: 'https://wiki.zimbra.com/wiki/Ports', checked: '2026-11-22' }],
} as const satisfies Provider;
