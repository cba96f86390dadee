import type { Code } from '../../../report/codes.ts';

/**
 * Faults that say something about the moment, the network or this machine, and nothing about the mailbox: they neither prove nor
 * refute an item, so that a laptop on a train takes no tick out of a file that a team shares.
 */
export const inconclusive: ReadonlySet<Code> = new Set<Code>([
  'dns.timeout',
  'dns.server-failure',
  'net.timeout',
  'net.unreachable',
  'net.reset',
  'net.closed',
  'imap.bye',
  'smtp.greeting-rejected',
  'smtp.throttled',
  'auth.cleartext-refused',
  'auth.clock-skew',
  'auth.endpoint-error',
  'auth.over-quota',
  'auth.rate-limited',
  'auth.temporary',
  'auth.too-many-connections',
]);
