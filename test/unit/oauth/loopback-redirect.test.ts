import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { listenForRedirect, type LoopbackRedirect } from '../../../src/core/oauth/loopback-redirect.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const words = makeWords('en', {});
async function listen(timeoutMs = 5_000): Promise<LoopbackRedirect> {
  const listener = await listenForRedirect({ words, timeoutMs, host: '127.0.0.1' });
  assert.ok(listener);
  return listener;
}
function open(url: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

describe('listenForRedirect', () => {
  const never = new AbortController().signal;

  it('takes the one request that carries the state, and closes', async () => {
    const listener = await listen();
    const came = listener.wait('right', never);
    for (const path of ['/favicon.ico', '/?code=x&state=wrong', '/?code=x', '/other?state=right'])
      assert.equal((await open(`${listener.redirectUri}${path}`)).status, 404, path);
    const page = await open(`${listener.redirectUri}/?code=<b>canary&state=right`);
    assert.equal(page.status, 200);
    assert.match(page.text, /You are signed in/);
    assert.doesNotMatch(page.text, /canary/);
    assert.equal(await came, `${listener.redirectUri}/?code=%3Cb%3Ecanary&state=right`);
    await assert.rejects(open(`${listener.redirectUri}/?code=x&state=right`));
  });

  it('is not kept open by a connection on which nothing is sent', async () => {
    const listener = await listen();
    const came = listener.wait('s', never);
    const silent = connect(Number(new URL(listener.redirectUri).port), '127.0.0.1');
    await once(silent, 'connect');
    const closed = once(silent, 'close');
    silent.resume().on('error', () => undefined);
    await open(`${listener.redirectUri}/?code=x&state=s`);
    await came;
    await closed;
  });

  it('listens on this machine only', async () => {
    const listener = await listen();
    assert.match(listener.redirectUri, /^http:\/\/127\.0\.0\.1:\d+$/);
    listener.close();
  });

  it('shows another page when there is no code', async () => {
    const listener = await listen();
    const came = listener.wait('s', never);
    assert.match((await open(`${listener.redirectUri}/?error=access_denied&state=s`)).text, /not signed in/);
    assert.ok(typeof (await came) === 'string');
  });

  it('ends when it is cancelled', async () => {
    const cancel = new AbortController();
    const came = (await listen()).wait('s', cancel.signal);
    cancel.abort();
    const fault = await came;
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'skip.cancelled');
  });

  it('ends when nobody comes', async () => {
    const fault = await (await listen(20)).wait('s', never);
    assert.ok(fault instanceof Fault);
    assert.equal(fault.args['reason'], 'nobody-came');
  });
});
