import type { Socket as UdpSocket } from 'node:dgram';
import type { Server } from 'node:net';
import type { DelayedRoute, DelayProxyOrder } from './delay-proxy.ts';
import { createDelayedServer } from './delayed-tcp.ts';
import type { Target } from './delayed-tcp.ts';
import { createDelayedSocket } from './delayed-udp.ts';

process.once('disconnect', () => process.exit(0));
process.once('message', (order: DelayProxyOrder) => {
  Promise.all(order.routes.map((route) => listen(route, order.roundTripMs))).then(
    (endpoints) => process.send?.(endpoints),
    (error: unknown) => process.send?.(String(error)),
  );
});

async function listen(route: DelayedRoute, roundTripMs: number): Promise<Target> {
  const { host, port } = route.listen ?? { host: '127.0.0.1', port: 0 };
  const server =
    route.protocol === 'tcp'
      ? createDelayedServer(route.target, roundTripMs)
      : createDelayedSocket(route.target, roundTripMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if ('bind' in server) server.bind(port, host, resolve);
    else server.listen({ host, port, backlog: 4_096 }, resolve);
  });
  return { host, port: portOf(server) };
}

function portOf(server: Server | UdpSocket): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}
