import { createServer, type Socket } from 'node:net';

/** An IMAP server on loopback, without encryption, that accepts one password and notes who came. */
export interface PlainImapServer {
  readonly port: number;
  /** Connections so far. */
  connections(): number;
  /** Logins tried so far. */
  logins(): number;
  stop(): Promise<void>;
}

/** Knows only what a diagnosis says; every account has the same password and an empty INBOX. `refusal` is said to any other password. */
export async function startPlainImap(
  password: string,
  refusal = '[AUTHENTICATIONFAILED] Authentication failed.',
): Promise<PlainImapServer> {
  let connections = 0;
  let logins = 0;
  const sockets = new Set<Socket>();
  const answer = (line: string): string => {
    const [tag = '*', command = ''] = line.split(' ');
    const lines: Readonly<Record<string, string>> = {
      CAPABILITY: `* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n${tag} OK done\r\n`,
      EXAMINE: `* 0 EXISTS\r\n* OK [UIDVALIDITY 1] valid\r\n${tag} OK [READ-ONLY] done\r\n`,
      LOGOUT: `* BYE bye\r\n${tag} OK done\r\n`,
    };
    const verb = command.toUpperCase();
    if (verb !== 'LOGIN' && verb !== 'AUTHENTICATE') return lines[verb] ?? `${tag} BAD unknown\r\n`;
    logins += 1;
    const plain = Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString('utf8');
    return plain.endsWith(`\0${password}`) || line.endsWith(`"${password}"`)
      ? `${tag} OK logged in\r\n`
      : `${tag} NO ${refusal}\r\n`;
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    socket.write('* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\r\n');
    let rest = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) socket.write(answer(line));
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
    });
  });
  return {
    port,
    connections: () => connections,
    logins: () => logins,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
