import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority, type Authority } from '../../lab/authority.ts';

/** A server on loopback for one test, with all it accepted. */
export interface Loopback {
  readonly port: number;
  readonly accepted: readonly Socket[];
  stop(): Promise<void>;
}

/** Listens on a free port of one loopback address, or on the port named. */
export async function listenOn(
  host: string,
  serve: (socket: Socket) => void = () => undefined,
  port = 0,
): Promise<Loopback> {
  const accepted: Socket[] = [];
  const server = createServer((socket) => {
    accepted.push(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: portOf(server),
    accepted,
    async stop() {
      for (const socket of accepted) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An open connection to a port of 127.0.0.1. */
export async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket.on('error', () => undefined);
}

function portOf(server: Server): number {
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
}

/** Certificates made for the run, in a folder that goes with it. */
export async function temporaryAuthority(): Promise<Authority & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mailops-unit-'));
  const authority = await createAuthority(folder, ['localhost', '127.0.0.1', '::1']);
  return { ...authority, remove: () => rm(folder, { recursive: true, force: true }) };
}
