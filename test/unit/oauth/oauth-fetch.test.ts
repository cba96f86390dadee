import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { RequestFailed } from '../../../src/core/oauth/http-fault.ts';
import { makeOAuthFetch } from '../../../src/core/oauth/oauth-fetch.ts';
import { loadTrust, type Trust } from '../../../src/core/probes/trust.ts';

describe('makeOAuthFetch', () => {
  let trust: Trust;
  let answer: RequestListener = (_request, response) => response.end();
  let server: Server;
  let origin: string;
  before(async () => {
    trust = await loadTrust();
    server = createServer((request, response) => answer(request, response));
    origin = await new Promise((resolve) =>
      server.listen({ host: '127.0.0.1', port: 0 }, () => {
        const address = server.address();
        resolve(address !== null && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : '');
      }),
    );
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  async function codeOf(url: string, timeoutMs = 5_000, signal?: AbortSignal): Promise<string> {
    try {
      const response = await makeOAuthFetch({ trust, timeoutMs })(url, {
        method: 'GET',
        headers: {},
        signal,
      });
      return String(response.status);
    } catch (error) {
      assert.ok(error instanceof RequestFailed, String(error));
      return error.fault.code;
    }
  }

  it('sends a form and reads the answer', async () => {
    answer = (request, response) => {
      response.setHeader('x-length', request.headers['content-length'] ?? '');
      request.pipe(response);
    };
    const fetch = makeOAuthFetch({ trust, timeoutMs: 5_000 });
    const response = await fetch(origin, {
      method: 'POST',
      headers: {},
      body: new URLSearchParams({ a: 'é' }),
    });
    assert.equal(await response.text(), 'a=%C3%A9');
    assert.equal(response.headers.get('x-length'), '8');
  });

  it('sends nothing in the clear to another machine', async () => {
    assert.equal(await codeOf('http://192.0.2.1/token'), 'auth.cleartext-refused');
  });

  it('does not follow a redirect', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end();
    assert.equal(await codeOf(origin), '302');
  });

  it('reads no more than it must', async () => {
    answer = (_request, response) => {
      response.on('error', () => undefined);
      response.write(Buffer.alloc(2_000_000));
    };
    assert.equal(await codeOf(origin), 'net.reset');
  });

  it('ends by the clock, and when it is cancelled', async () => {
    answer = () => undefined;
    assert.equal(await codeOf(origin, 20), 'net.timeout');
    assert.equal(await codeOf(origin, 5_000, AbortSignal.abort()), 'skip.cancelled');
  });
});
