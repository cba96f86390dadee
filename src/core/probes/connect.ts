import net from 'node:net';
import type { Deadline } from '../dialogue/deadline.ts';
import { Fault } from '../dialogue/fault.ts';
import { networkFault } from '../dialogue/network-fault.ts';
import type { Code } from '../report/codes.ts';

/** RFC 8305 §5: the Connection Attempt Delay, milliseconds. */
const attemptDelayMs = 250;

/** A place to connect to. */
export interface Destination {
  readonly host: string;
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
}

/** The open connection, and the faults of the attempts that failed before it. */
export interface Connection {
  readonly socket: net.Socket;
  readonly destination: Destination;
  readonly failed: readonly FailedAttempt[];
}

export interface FailedAttempt {
  readonly destination: Destination;
  readonly fault: Fault;
}

/**
 * Connects to the first destination that answers, trying them in the order given, the next one as soon as the last
 * has failed or been silent for 250 ms (RFC 8305 §5). `later` are destinations that come to be known meanwhile.
 */
export function connect(
  destinations: readonly Destination[],
  later: Promise<readonly Destination[]>,
  deadline: Deadline,
): Promise<Connection | Fault> {
  return new Promise((resolve) => {
    const queue = [...destinations];
    const running = new Set<net.Socket>();
    const failed: FailedAttempt[] = [];
    let awaitingMore = true;
    let mayStart = false;
    let timer: NodeJS.Timeout | undefined;
    let settled = false;

    const settle = (outcome: Connection | Fault): void => {
      settled = true;
      clearTimeout(timer);
      deadline.signal.removeEventListener('abort', onAbort);
      for (const socket of running) socket.destroy();
      resolve(outcome);
    };
    const onAbort = (): void => settle(deadline.fault('net.timeout'));
    const next = (): void => {
      clearTimeout(timer);
      if (settled) return;
      const destination = queue.shift();
      mayStart = !destination;
      if (destination) attempt(destination);
      else if (running.size === 0 && !awaitingMore) settle(mostTelling(failed));
    };
    const attempt = (destination: Destination): void => {
      const { address: host, port, family } = destination;
      const socket = net.connect({ host, port, family, noDelay: true });
      running.add(socket);
      timer = setTimeout(next, attemptDelayMs);
      socket.once('connect', () => {
        running.delete(socket);
        socket.removeAllListeners('error').on('error', () => undefined);
        settle({ socket, destination, failed });
      });
      socket.once('error', (error) => {
        running.delete(socket);
        failed.push({ destination, fault: networkFault(error) });
        next();
      });
    };

    void later.then((more) => {
      awaitingMore = false;
      queue.push(...more);
      // The last one was already silent for too long when there was nothing to follow it.
      if (mayStart) next();
    });
    if (deadline.signal.aborted) onAbort();
    else {
      deadline.signal.addEventListener('abort', onAbort, { once: true });
      next();
    }
  });
}

/** When no address can be used: a server that hung up says more than a port without one, that more than silence, and silence more than no route. */
const telling: readonly Code[] = [
  'net.reset',
  'net.closed',
  'net.refused',
  'net.timeout',
  'net.unreachable',
  'skip.not-testable-here',
];

function mostTelling(failed: readonly FailedAttempt[]): Fault {
  const [first] = [...failed].sort(
    (one, other) => telling.indexOf(one.fault.code) - telling.indexOf(other.fault.code),
  );
  return first?.fault ?? new Fault('net.unreachable');
}

/** RFC 8305 §4: the families take turns, IPv6 first; the order inside a family is kept. */
export function inConnectionOrder<T extends { readonly family: 4 | 6 }>(addresses: readonly T[]): T[] {
  const six = addresses.filter(({ family }) => family === 6);
  const four = addresses.filter(({ family }) => family === 4);
  return Array.from({ length: Math.max(six.length, four.length) }, (_, at) => [six[at], four[at]])
    .flat()
    .filter((address) => address !== undefined);
}
