import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** A name server that takes every question, over UDP and TCP, and never answers. */
export interface SilentDns {
  /** `ip:port` */
  readonly address: string;
  /** Questions that came over UDP so far. */
  questions(): number;
  stop(): Promise<void>;
}

export async function startSilentDns(port: number, host = '127.0.0.1'): Promise<SilentDns> {
  let questions = 0;
  const socket = createSocket('udp4');
  socket.on('message', () => (questions += 1));
  const server = createServer((connection) => {
    connection.on('error', () => undefined);
    connection.resume();
    connection.unref();
  });
  await Promise.all([
    new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(port, host, () => resolve());
    }),
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, () => resolve());
    }),
  ]);
  socket.unref();
  server.unref();
  return {
    address: `${host}:${port}`,
    questions: () => questions,
    async stop() {
      await new Promise<void>((resolve) => socket.close(() => resolve()));
      server.close();
    },
  };
}
