import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { DelayLine } from './delay-line.ts';

export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Above this much unsent data the proxy stops reading: memory stays bounded and no window is narrower than a real one. */
const unsentMost = 4_000_000;

/**
 * A TCP proxy with `roundTripMs` between client and target, half of it each way; order is kept, throughput has no limit.
 *
 * `connect()` itself cannot be delayed from user space: the client sees its connection at once. Its cost is charged to what
 * comes next. What the client sends during the first round trip leaves when that is over, as if it had waited for the
 * SYN-ACK; and the target is called when the client's ACK would have come, after one and a half. So a banner arrives two
 * round trips after `connect()`, and so does the answer to a first byte of the client's, both as on a real path. Only a
 * client that times `connect()` alone sees nothing, and a target that refuses is seen as a reset after two round
 * trips where a real path would refuse after one.
 */
export function createDelayedServer(target: Target, roundTripMs: number): Server {
  const half = new DelayLine(roundTripMs / 2);
  const whole = new DelayLine(roundTripMs);
  return createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, (client) => {
    client.on('error', () => undefined);
    whole.push(() => {
      if (!client.destroyed) join(client, target, half);
    });
  });
}

/** From here on the client is connected. What it sends goes through the same line as the call, and so after it. */
function join(client: Socket, target: Target, half: DelayLine): void {
  let upstream: Socket | undefined;
  half.push(() => {
    upstream = connect({ ...target, allowHalfOpen: true, noDelay: true });
    relayBack(upstream, client, half);
  });
  client.on('data', (chunk) => half.push(() => upstream && forward(chunk, client, upstream)));
  client.on('end', () => half.push(() => upstream?.end()));
  client.on('close', () => half.push(() => upstream?.destroySoon()));
  client.resume();
}

function relayBack(upstream: Socket, client: Socket, half: DelayLine): void {
  let failed = false;
  upstream.on('error', () => (failed = true));
  upstream.on('data', (chunk) => half.push(() => forward(chunk, upstream, client)));
  upstream.on('end', () => half.push(() => client.end()));
  upstream.on('close', () => half.push(() => (failed ? client.resetAndDestroy() : client.destroySoon())));
}

function forward(chunk: Buffer, from: Socket, to: Socket): void {
  if (!to.writable) return;
  to.write(chunk);
  if (to.writableLength <= unsentMost || from.isPaused()) return;
  from.pause();
  to.once('drain', () => from.resume());
  to.once('close', () => from.resume());
}
