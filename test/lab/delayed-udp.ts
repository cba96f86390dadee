import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { DelayLine } from './delay-line.ts';
import type { Target } from './delayed-tcp.ts';

/** A client that has asked nothing for so long is forgotten, and its port given back. */
const idleMs = 10_000;

/** A UDP proxy for IPv4 that keeps every datagram half of `roundTripMs` in each direction; none is lost or reordered. */
export function createDelayedSocket(target: Target, roundTripMs: number): Socket {
  const half = new DelayLine(roundTripMs / 2);
  const server = createSocket('udp4');
  const clients = new Map<string, { readonly upstream: Socket; readonly idle: NodeJS.Timeout }>();
  const upstreamOf = (address: string, port: number): Socket => {
    const key = `${address}:${port}`;
    const known = clients.get(key);
    if (known) {
      known.idle.refresh();
      return known.upstream;
    }
    const upstream = createSocket('udp4');
    upstream.on('message', (message) => half.push(() => server.send(message, port, address)));
    upstream.on('error', () => undefined);
    const idle = setTimeout(() => {
      clients.delete(key);
      upstream.close();
    }, idleMs);
    clients.set(key, { upstream, idle });
    return upstream;
  };
  server.on('message', (message, { address, port }) => {
    half.push(() => upstreamOf(address, port).send(message, target.port, target.host));
  });
  return server;
}
