import { createServer, type Socket } from 'node:net';

/** An IMAP server that refuses every login, and repeats all it was told in as many spellings as it knows. */
export interface EchoingServer {
  readonly port: number;
  /** Logins tried so far. */
  logins(): number;
  stop(): Promise<void>;
}

const capabilities = 'IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2';

export async function startEchoingServer(): Promise<EchoingServer> {
  let logins = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`);
    let rest = '';
    let waiting: string | undefined;
    socket.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [tag = '*', command = '', mechanism = '', response = ''] = line.split(' ');
        const said = Buffer.from(response, 'base64').toString('utf8');
        const plain = said.replace(/\p{Cc}/gu, ' ');
        if (waiting !== undefined) {
          socket.write(waiting);
          waiting = undefined;
        } else if (command === 'CAPABILITY')
          socket.write(`* CAPABILITY ${capabilities}\r\n${tag} OK done\r\n`);
        else if (command === 'AUTHENTICATE') {
          logins += 1;
          const refusal = `* OK you said ${response}\r\n${tag} NO ${plain} is ${encodeURIComponent(plain)} ${response}\r\n`;
          if (mechanism === 'PLAIN') socket.write(refusal);
          else {
            const scope = said.replace(/^.*auth=Bearer /su, '').replace(/\p{Cc}/gu, '');
            const error = Buffer.from(JSON.stringify({ status: '401', schemes: 'Bearer', scope }));
            socket.write(`+ ${error.toString('base64')}\r\n`);
            waiting = refusal;
          }
        } else socket.write(`${tag} BAD unknown\r\n`);
      }
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
    logins: () => logins,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
