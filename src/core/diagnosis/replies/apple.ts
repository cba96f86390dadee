import type { ReplyRule } from './rule.ts';

/**
 * iCloud Mail, told by its greeting where nothing else names it. Other servers announce XAPPLEPUSHSERVICE too, so a
 * provider that is known to be another one is left alone. With an app password in use, the standard code is right.
 */
export const apple = [
  {
    moments: ['imap.login'],
    says: ['authentication failed'],
    providers: ['icloud', null],
    greeting: 'xapplepushservice',
    auth: ['password'],
    code: 'auth.app-password-required',
    certain: true,
  },
] as const satisfies readonly ReplyRule[];
