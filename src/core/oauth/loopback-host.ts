import type { SignInTarget } from './sign-in-target.ts';

/** Providers whose registrations let any port pass only for `localhost` (learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions). */
const wantLocalhost: ReadonlySet<string> = new Set(['microsoft365', 'outlook.com']);

/** The host to write into a loopback redirect; RFC 8252 §7.3 prefers the address. */
export function loopbackHostOf({ providerId = '', issuer }: SignInTarget): '127.0.0.1' | 'localhost' {
  return issuer === undefined && wantLocalhost.has(providerId) ? 'localhost' : '127.0.0.1';
}
