import net from 'node:net';
import { networkFault } from '../dialogue/network-fault.ts';
import type { Code } from '../report/codes.ts';
import type { Connection, Destination } from './connect.ts';

/** How long the other family may stay silent before it is reported, milliseconds. */
const silenceMs = 1_000;

/** What each family of addresses of a host does; a family without an address is left out. */
export interface Families {
  readonly ipv4?: 'connected' | Code;
  readonly ipv6?: 'connected' | Code;
}

/**
 * Tries the family that did not carry the connection, on a connection closed at once, so that a dead IPv6 or
 * IPv4 is seen although the mailbox works; it is left out where `signal` aborts before it has answered. A family for which this machine has no route is `skip.not-testable-here`.
 */
export async function probeFamilies(
  connection: Connection,
  destinations: readonly Destination[],
  signal: AbortSignal,
): Promise<Families> {
  const { host, port, family } = connection.destination;
  const other = destinations.find(
    (candidate) => candidate.host === host && candidate.port === port && candidate.family !== family,
  );
  const known = connection.failed.find(({ destination }) => destination.address === other?.address)?.fault
    .code;
  const outcome = other && (known ?? (signal.aborted ? undefined : await attempt(other, signal)));
  const said = outcome === 'net.unreachable' ? 'skip.not-testable-here' : outcome;
  return family === 4
    ? { ipv4: 'connected', ...(said && { ipv6: said }) }
    : { ...(said && { ipv4: said }), ipv6: 'connected' };
}

function attempt(
  { address, port, family }: Destination,
  signal: AbortSignal,
): Promise<'connected' | Code | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port, family });
    const finish = (outcome: 'connected' | Code | undefined): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abandon);
      socket.destroy();
      resolve(outcome);
    };
    const abandon = (): void => finish(undefined);
    const timer = setTimeout(() => finish('net.timeout'), silenceMs);
    signal.addEventListener('abort', abandon, { once: true });
    socket.once('connect', () => finish('connected'));
    socket.once('error', (error) => finish(networkFault(error).code));
  });
}
