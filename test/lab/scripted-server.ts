import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { ServerCertificate } from './authority.ts';
import type { Script } from './script.ts';
import { ScriptedConversation } from './scripted-conversation.ts';
import type { Received } from './scripted-conversation.ts';

/** A server that follows a script, for what real servers do not do on request. */
export interface ScriptedServer {
  readonly host: string;
  readonly port: number;
  /** All that clients sent, in order: what came in the clear as it came, what came over TLS as it was decrypted. */
  received(): readonly Received[];
  /** The same as one text (UTF-8), of all connections. */
  receivedText(): string;
  /** Connections so far. */
  connections(): number;
  stop(): Promise<void>;
}

export interface ScriptedServerOptions {
  /** Presented over TLS. */
  readonly certificate: Pick<ServerCertificate, 'chain' | 'key'>;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default: any free port. */
  readonly port?: number;
}

export async function startScriptedServer(
  script: Script,
  options: ScriptedServerOptions,
): Promise<ScriptedServer> {
  const { certificate, host = '127.0.0.1', port = 0 } = options;
  const secureContext = createSecureContext({
    cert: certificate.chain,
    key: certificate.key,
    ...script.tlsLimits,
  });
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void new ScriptedConversation(script, socket, secureContext, received).run();
  });
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    host,
    port: listening,
    received: () => received,
    receivedText: () => Buffer.concat(received.map(({ bytes }) => bytes)).toString('utf8'),
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
