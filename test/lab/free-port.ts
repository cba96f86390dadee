import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { Server } from 'node:net';

/** A port number kept for this process until `release()`, or until the process ends. */
export interface PortReservation {
  readonly port: number;
  release(): void;
}

/** Below Linux's ephemeral range (32768 and up), so that no outgoing connection takes a port between choice and use. */
const lowest = 20_000;
const highest = 31_999;
const triesMost = 200;

/**
 * Finds a port that is free on every one of `addresses` for TCP and UDP. Two labs that run at once never get the
 * same: the number is held by an abstract Unix socket, which the kernel frees even when the process is killed.
 */
export async function reservePort(addresses: readonly string[]): Promise<PortReservation> {
  for (let attempt = 0; attempt < triesMost; attempt += 1) {
    const port = randomInt(lowest, highest + 1);
    const hold = await listening(createServer(), { path: `\0mailops-lab-port-${port}` });
    if (!hold) continue;
    if (await freeOnAll(addresses, port)) {
      hold.unref();
      return { port, release: () => void hold.close() };
    }
    hold.close();
  }
  throw new Error(`No free port between ${lowest} and ${highest} on ${addresses.join(', ')}`);
}

/** Whether nothing is bound to `port` on `host`, TCP and UDP. Throws where the address is not of this machine. */
export async function isPortFree(host: string, port: number): Promise<boolean> {
  const server = await listening(createServer(), { host, port });
  if (!server) return false;
  await new Promise((resolve) => server.close(resolve));
  return udpFree(host, port);
}

async function freeOnAll(addresses: readonly string[], port: number): Promise<boolean> {
  for (const address of addresses) if (!(await isPortFree(address, port))) return false;
  return true;
}

type Where = { readonly path: string } | { readonly host: string; readonly port: number };

function listening(server: Server, where: Where): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(where, () => resolve(server));
  });
}

function udpFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind({ address: host, port, exclusive: true }, () => {
      socket.close();
      resolve(true);
    });
  });
}
