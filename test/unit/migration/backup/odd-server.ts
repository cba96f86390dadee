import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Answers one command, tag left out: untagged responses, then `OK …` or `NO …` for the tagged one; `hang-up` closes the connection. */
export type Answer = (command: string, connection: number) => string | undefined;

export interface OddServer {
  readonly port: number;
  /** Every command, in order. */
  readonly commands: string[];
  stop(): Promise<void>;
}

const usual: readonly (readonly [RegExp, string])[] = [
  [/^CAPABILITY/, '* CAPABILITY IMAP4rev1\r\nOK done'],
  [/^EXAMINE INBOX$/, '* 0 EXISTS\r\nOK done'],
  [/^/, 'OK done'],
];

/** A server in the clear on loopback that does what a test says, and else what is usual. */
export async function startOddServer(answer: Answer): Promise<OddServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket.on('error', () => undefined));
    connections += 1;
    const connection = connections;
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    const lines = createInterface({ input: socket }).on('error', () => undefined);
    lines.on('line', (line) => {
      if (!socket.writable) return;
      const [, tag = '', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
      commands.push(command);
      const said = answer(command, connection) ?? usual.find(([pattern]) => pattern.test(command))?.[1] ?? '';
      const at = said.lastIndexOf('\r\n') + 2;
      const [untagged, tagged] = said.includes('\r\n') ? [said.slice(0, at), said.slice(at)] : ['', said];
      socket.write(Buffer.from(untagged, 'latin1'));
      if (tagged === 'hang-up') socket.destroySoon();
      else socket.write(`${tag} ${tagged}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    commands,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
