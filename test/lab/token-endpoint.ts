import { createServer } from 'node:http';
import { labUsers } from './users.ts';
import type { LabUser } from './users.ts';

/** The introspection endpoint (RFC 7662) that Dovecot asks whether an access token is good. */
export interface TokenEndpoint {
  readonly url: string;
  /** Asks somebody else about tokens that are not of users.ts: who one is good for. */
  askToo(judge: (token: string) => Promise<string | undefined>): void;
  stop(): Promise<void>;
}

/** Starts it on a free port of 127.0.0.1. A token of users.ts is active and names its user, any other is not. */
export async function startTokenEndpoint(): Promise<TokenEndpoint> {
  const owners = new Map(
    Object.values<LabUser>(labUsers).flatMap(({ token, address }) =>
      token === undefined ? [] : [[token, address]],
    ),
  );
  let judge: (token: string) => Promise<string | undefined> = () => Promise.resolve(undefined);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const token = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('token') ?? '';
      const answer = (username: string | undefined): void => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(username === undefined ? { active: false } : { active: true, username }));
      };
      const owner = owners.get(token);
      if (owner !== undefined) answer(owner);
      else judge(token).then(answer, () => answer(undefined));
    });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
  server.unref();
  return {
    url: `http://127.0.0.1:${port}/introspect`,
    askToo: (other) => (judge = other),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
