import type { Security } from '../mailboxes/model.ts';

/** Host names by which mail servers are usually called, the likeliest first; `''` is the domain itself. */
const usualNames = {
  imap: ['imap', 'mail', ''],
  smtp: ['smtp', 'mail', ''],
} as const;

/** Ports to try on a guessed host, the better protected first (RFC 8314 §3.3); never one without TLS. */
export const usualPorts = {
  imap: [
    { port: 993, security: 'tls' },
    { port: 143, security: 'starttls' },
  ],
  smtp: [
    { port: 465, security: 'tls' },
    { port: 587, security: 'starttls' },
  ],
} as const satisfies Record<'imap' | 'smtp', readonly { port: number; security: Security }[]>;

/**
 * Hosts worth trying for a domain whose provider is not known, in order, each once. `mx` are the domain's own MX
 * hosts: a small server often is all in one, and its certificate carries that name. Guesses only: a secret goes to
 * none of them without a person's word.
 */
export function guessedHosts(domain: string, leg: 'imap' | 'smtp', mx: readonly string[] = []): string[] {
  const bare = domain.toLowerCase().replace(/\.$/, '');
  const usual = usualNames[leg].map((name) => (name === '' ? bare : `${name}.${bare}`));
  const own = mx
    .map((exchange) => exchange.toLowerCase().replace(/\.$/, ''))
    .filter((exchange) => exchange !== '');
  return [...new Set([...usual, ...own])];
}
