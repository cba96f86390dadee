import assert from 'node:assert/strict';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { AccessTokens } from '../../../src/core/oauth/access-tokens.ts';
import type { OAuthFetch } from '../../../src/core/oauth/oauth-fetch.ts';
import type { SignInTarget } from '../../../src/core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../../src/core/oauth/token-set.ts';
import { MemoryKeeper } from '../../lab/memory-keeper.ts';

const endpoints = {
  issuer: undefined,
  authorization: 'https://login.example.com/authorize',
  token: 'https://login.example.com/token',
  device: undefined,
  openId: false,
};
const target: SignInTarget = {
  address: 'claire@example.com',
  side: 'source',
  account: 'claire@example.com',
  providerId: undefined,
  clientId: 'client',
  tenant: undefined,
  issuer: undefined,
  endpoints,
  scopes: ['mail'],
  wantsSecret: false,
};
const now = 1_000_000_000_000;
const kept = (changes: Partial<TokenSet> = {}): TokenSet => ({
  accessToken: 'first',
  refreshToken: 'refresh-1',
  expiresAt: now + 3_600_000,
  scopes: ['mail'],
  endpoints,
  ...changes,
});

/** An authorization server that answers each refresh as told, and remembers what it was sent. */
function world(answers: readonly { readonly status?: number; readonly body: object }[] = []) {
  const asked: { readonly url: string; readonly form: Record<string, string> }[] = [];
  const queue = [...answers];
  const fetch: OAuthFetch = (url, { body }) => {
    asked.push({ url, form: Object.fromEntries(new URLSearchParams(String(body))) });
    const { status = 200, body: answer = {} } = queue.shift() ?? {};
    return Promise.resolve(
      new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } }),
    );
  };
  const keeper = new MemoryKeeper();
  return { asked, keeper, tokens: new AccessTokens({ keeper, context: { fetch, now: () => now } }) };
}
const second = {
  body: { access_token: 'second', refresh_token: 'refresh-2', token_type: 'bearer', expires_in: 3_600 },
};

describe('AccessTokens', () => {
  it('gives what is kept as long as it is good', async () => {
    const { tokens, asked } = world();
    await tokens.keep(target, kept());
    assert.equal(await tokens.get(target), 'first');
    assert.equal(asked.length, 0);
  });

  it('refreshes before the end, by one request, and keeps the rotated refresh token', async () => {
    const { tokens, asked } = world([second]);
    await tokens.keep(target, kept({ expiresAt: now + 59_000 }));
    assert.deepEqual(await Promise.all([tokens.get(target), tokens.get(target)]), ['second', 'second']);
    assert.deepEqual(asked, [
      {
        url: endpoints.token,
        form: { grant_type: 'refresh_token', refresh_token: 'refresh-1', client_id: 'client' },
      },
    ]);
    assert.equal((await tokens.kept(target))?.refreshToken, 'refresh-2');
    assert.equal(await tokens.get(target), 'second');
  });

  it('keeps the refresh token of a server that does not rotate', async () => {
    const { tokens } = world([{ body: { access_token: 'second', token_type: 'bearer' } }]);
    await tokens.keep(target, kept({ expiresAt: 0 }));
    await tokens.get(target);
    assert.equal((await tokens.kept(target))?.refreshToken, 'refresh-1');
  });

  it('asks for more where more is wanted now', async () => {
    const { tokens, asked } = world([second]);
    await tokens.keep(target, kept({ scopes: ['other'] }));
    assert.equal(await tokens.get(target), 'second');
    assert.equal(asked[0]?.form['scope'], 'mail');
  });

  it('renews a refused token, and never gives it again', async () => {
    const { tokens } = world([second]);
    await tokens.keep(target, kept());
    assert.equal(await tokens.renew(target, 'first'), 'second');
    assert.equal(await tokens.renew(target, 'first'), 'second', 'somebody else has renewed it');
  });

  it('sends the client’s secret where one is kept', async () => {
    const { tokens, asked } = world([second]);
    const google = { ...target, wantsSecret: true };
    await tokens.keep(google, kept({ expiresAt: 0 }));
    const without = await tokens.get(google);
    assert.ok(without instanceof Fault);
    assert.equal(without.args['reason'], 'no-client-secret');
    await tokens.keepClientSecret(google, 'canary');
    assert.equal(await tokens.get(google), 'second');
    assert.equal(asked[0]?.form['client_secret'], 'canary');
  });

  it('says that the sign-in has ended, and keeps what there is', async () => {
    const refused = { status: 400, body: { error: 'invalid_grant', error_description: 'refresh-1 expired' } };
    const { tokens } = world([refused]);
    await tokens.keep(target, kept({ expiresAt: 0 }));
    const fault = await tokens.get(target);
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'auth.sign-in-required');
    assert.equal(fault.reply, 'invalid_grant: •••••• expired');
  });

  it('takes what another process has renewed meanwhile', async () => {
    const { tokens, keeper } = world([{ status: 400, body: { error: 'invalid_grant' } }]);
    await tokens.keep(target, kept({ expiresAt: 0 }));
    const [key = ''] = [...keeper.values.keys()];
    const refresh = tokens.get(target);
    const others = kept({ accessToken: 'others', refreshToken: 'refresh-2' });
    keeper.values.set(key, JSON.stringify(others));
    assert.equal(await refresh, 'others');
  });

  it('says that nobody has signed in', async () => {
    const fault = await world().tokens.get(target);
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'auth.no-credential');
  });

  it('takes a damaged entry for none, and forgets', async () => {
    const { tokens, keeper } = world();
    await tokens.keep(target, kept());
    for (const key of keeper.values.keys()) keeper.values.set(key, '{"accessToken":1}');
    assert.equal(await tokens.kept(target), undefined);
    await tokens.forget(target);
    assert.equal(keeper.values.size, 0);
  });
});
