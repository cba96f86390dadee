import { createServer, type Server, type ServerResponse } from 'node:http';
import { Fault } from '../dialogue/fault.ts';
import type { Words } from '../words/words.ts';
import { redirectPage } from './redirect-page.ts';

/** The one redirect of a sign-in, received on this machine (RFC 8252 §7.3). */
export interface LoopbackRedirect {
  /** To give to the authorization server: `http://127.0.0.1:PORT` or `http://localhost:PORT`. */
  readonly redirectUri: string;
  /**
   * Waits for the request that carries `state`; any other is answered and passed over. The whole address that was asked for, or
   * `skip.cancelled`, or `net.timeout` when the time is up. The listener is closed then.
   */
  wait(state: string, signal: AbortSignal): Promise<string | Fault>;
  close(): void;
}

export interface LoopbackOptions {
  readonly words: Words;
  /** How long a person may take. */
  readonly timeoutMs: number;
  /** The name in the redirect; Microsoft lets any port pass only for `localhost`. */
  readonly host: '127.0.0.1' | 'localhost';
}

/** Starts to listen on a free port of the loopback addresses; undefined where this machine lets nobody listen. */
export async function listenForRedirect(options: LoopbackOptions): Promise<LoopbackRedirect | undefined> {
  let answer: (url: URL, response: ServerResponse) => void = (_url, response) =>
    response.writeHead(404).end();
  const handle = (path: string, response: ServerResponse): void => {
    if (URL.canParse(path, 'http://127.0.0.1')) answer(new URL(path, 'http://127.0.0.1'), response);
    else response.writeHead(400).end();
  };
  const servers: Server[] = [];
  const listen = async (host: string, port: number): Promise<number | undefined> => {
    const server = createServer((request, response) => handle(request.url ?? '/', response));
    const bound = await boundPort(server, host, port);
    if (bound !== undefined) servers.push(server);
    return bound;
  };
  const port = await listen('127.0.0.1', 0);
  if (port === undefined) return undefined;
  // A browser may take `localhost` for ::1 first.
  if (options.host === 'localhost') await listen('::1', port);
  const redirectUri = `http://${options.host}:${port}`;
  const close = (): void => {
    for (const server of servers.splice(0)) {
      server.close();
      // Browsers open connections beforehand and send nothing on them: those would keep the listener, and the command, for minutes.
      server.closeAllConnections();
    }
  };
  const wait = (state: string, signal: AbortSignal): Promise<string | Fault> =>
    new Promise((resolve) => {
      const finish = (outcome: string | Fault): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        answer = (_url, response) => response.writeHead(404).end();
        close();
        resolve(outcome);
      };
      const cancel = (): void => finish(new Fault('skip.cancelled'));
      const timer = setTimeout(
        () =>
          finish(
            new Fault('auth.sign-in-required', { reason: 'nobody-came', seconds: options.timeoutMs / 1_000 }),
          ),
        options.timeoutMs,
      );
      answer = (url, response) => {
        const isOurs = url.pathname === '/' && url.searchParams.get('state') === state;
        if (!isOurs) {
          response.writeHead(404).end();
          return;
        }
        const page = redirectPage(url.searchParams.has('code'), options.words);
        response
          .writeHead(200, page.headers)
          .end(page.html, () => finish(`${redirectUri}${url.pathname}${url.search}`));
      };
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel, { once: true });
    });
  return { redirectUri, wait, close };
}

function boundPort(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : undefined);
    });
  });
}
