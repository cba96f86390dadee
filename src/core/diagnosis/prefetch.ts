import { toQueryName } from '../dns/name.ts';
import type { ConnectionSettings } from '../mailboxes/model.ts';
import type { DiagnosisContext } from './context.ts';

/**
 * Asks for the addresses of the hosts that the file names while the MX answer is still on its way, so that a leg which waits
 * for the provider finds them in the resolver's cache: a look-up costs no round trip of its own.
 */
export function prefetchAddresses(
  connection: ConnectionSettings,
  { resolver }: DiagnosisContext,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  for (const endpoint of [connection.imap, connection.smtp]) {
    const name = endpoint === false ? undefined : toQueryName(endpoint?.host ?? '');
    if (name === undefined) continue;
    for (const type of ['A', 'AAAA'] as const) resolver.resolve(name, type, signal).catch(() => undefined);
  }
}
