import { createServer, type Socket } from 'node:net';

/** An IMAP server on loopback, without encryption, that takes only access tokens. */
export interface TokenImapServer {
  readonly port: number;
  /** Every user name and token that came, in order. */
  readonly seen: readonly { readonly username: string; readonly token: string }[];
  stop(): Promise<void>;
}

const capabilities = 'IMAP4rev1 SASL-IR AUTH=XOAUTH2';

/** Knows only what a diagnosis says. `accepts` decides about each token; a refused one gets the challenge of XOAUTH2 first. */
export async function startTokenImap(
  accepts: (username: string, token: string) => boolean | Promise<boolean>,
): Promise<TokenImapServer> {
  const seen: { username: string; token: string }[] = [];
  const sockets = new Set<Socket>();
  const answer = async (line: string, refused: string[]): Promise<string> => {
    const [tag = '*', command = '', mechanism = '', response = ''] = line.split(' ');
    const waiting = refused.pop();
    if (waiting !== undefined) return `${waiting} NO AUTHENTICATE failed.\r\n`;
    switch (command.toUpperCase()) {
      case 'CAPABILITY':
        return `* CAPABILITY ${capabilities}\r\n${tag} OK done\r\n`;
      case 'EXAMINE':
        return `* 0 EXISTS\r\n* OK [UIDVALIDITY 1] valid\r\n${tag} OK [READ-ONLY] done\r\n`;
      case 'LOGOUT':
        return `* BYE bye\r\n${tag} OK done\r\n`;
      case 'AUTHENTICATE': {
        if (mechanism !== 'XOAUTH2') return `${tag} NO unknown mechanism\r\n`;
        // Fields end with the octet 1.
        const [user = '', bearer = ''] = Buffer.from(response, 'base64').toString('utf8').split('\u0001');
        const [username, token] = [user.replace(/^user=/, ''), bearer.replace(/^auth=Bearer /, '')];
        seen.push({ username, token });
        if (await accepts(username, token)) return `${tag} OK logged in\r\n`;
        refused.push(tag);
        return `+ ${Buffer.from('{"status":"400","schemes":"Bearer","scope":"mail"}').toString('base64')}\r\n`;
      }
      default:
        return `${tag} BAD unknown\r\n`;
    }
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`);
    const refused: string[] = [];
    let rest = '';
    let turn: Promise<unknown> = Promise.resolve();
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) turn = turn.then(async () => socket.write(await answer(line, refused)));
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
    seen,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
