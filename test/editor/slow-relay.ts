import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A way to a port of loopback on which what the server says comes no faster than a person wants it to. */
export interface SlowRelay {
  readonly port: number;
  /** Octets a second of all connections together; `Infinity` for as fast as it goes. */
  rate: number;
  stop(): Promise<void>;
}

/** Between two portions, milliseconds. */
const portionMs = 20;

export async function startSlowRelay(to: number, rate: number): Promise<SlowRelay> {
  const sockets = new Set<Socket>();
  const relay = { rate };
  const server = createServer((client) => {
    const origin = connect(to, '127.0.0.1');
    for (const socket of [client, origin]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroy();
        origin.destroy();
      });
    }
    client.pipe(origin);
    void trickle(origin, client, relay);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  return Object.assign(relay, {
    port,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

async function trickle(origin: Socket, client: Socket, relay: { readonly rate: number }): Promise<void> {
  try {
    for await (const chunk of origin) {
      if (!Buffer.isBuffer(chunk)) continue;
      let rest = chunk;
      while (rest.length > 0) {
        const portion = rest.subarray(
          0,
          Math.max(1, Math.min(rest.length, (relay.rate * portionMs) / 1_000)),
        );
        rest = rest.subarray(portion.length);
        client.write(portion);
        if (relay.rate !== Infinity) await delay(portionMs);
      }
    }
    client.end();
  } catch {
    // Either end is gone, and so is the other.
  }
}
