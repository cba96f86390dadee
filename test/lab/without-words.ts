import { connect, createServer, type TLSSocket } from 'node:tls';
import type { Authority } from './authority.ts';

/** A real server without some of what it offers, on a port of its own. */
export interface NarrowServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Stands before a TLS port of 127.0.0.1 and takes the words out of all that the server says, such as ` AUTH=OAUTHBEARER`. */
export async function withoutWords(
  target: number,
  words: RegExp,
  authority: Authority,
): Promise<NarrowServer> {
  const { key, chain } = authority.certificate('good');
  const open = new Set<TLSSocket>();
  const server = createServer({ key, cert: chain }, (client) => {
    const real = connect({ host: '127.0.0.1', port: target, servername: 'mail.lab.test', ca: authority.ca });
    for (const socket of [client, real]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    real.on('data', (chunk: Buffer) => client.write(chunk.toString('latin1').replace(words, ''), 'latin1'));
    real.on('end', () => client.end());
    client.pipe(real);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
