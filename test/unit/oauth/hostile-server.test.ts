import assert from 'node:assert/strict';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { startAuthorization } from '../../../src/core/oauth/authorization-code.ts';
import { startDeviceSignIn } from '../../../src/core/oauth/device-flow.ts';
import { findEndpoints } from '../../../src/core/oauth/find-endpoints.ts';
import { refreshTokens } from '../../../src/core/oauth/refresh-grant.ts';
import type { SignInTarget } from '../../../src/core/oauth/sign-in-target.ts';

const endpoints = {
  issuer: undefined,
  authorization: 'https://login.example.com/authorize',
  token: 'https://login.example.com/token',
  device: 'https://login.example.com/device',
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
const code = {
  device_code: 'device',
  user_code: 'ABCD-EFGH',
  verification_uri: 'https://login.example.com/code',
  expires_in: 0.2,
};

/** A server that answers each path with a document; tells how often it was asked. */
function server(documents: Readonly<Record<string, { status?: number; body: object }>>) {
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    const { status = 200, body } = documents[pathname] ?? { status: 404, body: {} };
    return Promise.resolve(Response.json(body, { status }));
  };
  return { asked, context: { fetch, now: Date.now } };
}

describe('an authorization server that means no good', () => {
  for (const [what, changes] of [
    ['a page that is a script', { verification_uri: 'javascript:alert(1)' }],
    ['a page that is a file', { verification_uri_complete: 'file:///etc/passwd' }],
    ['plain http elsewhere', { verification_uri: 'http://login.example.com/code' }],
    ['a code that moves the cursor', { user_code: 'AB\u001b[2J' }],
    ['a code without an end', { user_code: 'A'.repeat(10_000) }],
  ] as const)
    it(`shows nobody ${what}`, async () => {
      const { context } = server({ '/device': { body: { ...code, ...changes } } });
      const start = await startDeviceSignIn(target, context);
      assert.ok(start instanceof Fault);
      assert.equal(start.code, 'auth.endpoint-error');
    });

  for (const interval of [4_000_000, 1e300, 0.000_1])
    it(`is not flooded for an interval of ${interval} seconds`, async () => {
      const pending = { status: 400, body: { error: 'authorization_pending' } };
      const { context, asked } = server({
        '/device': { body: { ...code, interval } },
        '/token': pending,
      });
      const start = await startDeviceSignIn(target, context);
      assert.ok(!(start instanceof Fault));
      const end = await start.wait(new AbortController().signal);
      assert.ok(end instanceof Fault);
      assert.deepEqual([end.code, end.args['reason']], ['auth.sign-in-required', 'nobody-came']);
      assert.ok(asked.length <= 2, `${asked.length} questions`);
    });

  it('sends nobody to a script instead of a sign-in page', async () => {
    const issuer = 'https://login.example.com';
    const body = { issuer, authorization_endpoint: 'javascript:alert(1)', token_endpoint: endpoints.token };
    const { context } = server({
      '/.well-known/openid-configuration': { body },
      '/.well-known/oauth-authorization-server': { body },
    });
    const start = await startAuthorization(
      { ...target, issuer, endpoints: undefined },
      'http://127.0.0.1:1',
      context,
    );
    assert.ok(start instanceof Fault);
    assert.equal(start.code, 'auth.endpoint-error');
  });

  for (const [what, changes] of [
    ['a token endpoint of this machine', { token_endpoint: 'http://127.0.0.1:631/' }],
    ['a device endpoint of this machine', { device_authorization_endpoint: 'http://localhost:631/' }],
    ['a sign-in page of this machine', { authorization_endpoint: 'http://[::1]/' }],
    [
      'endpoints that are none',
      { authorization_endpoint: ['https://login.example.com/'], token_endpoint: 5 },
    ],
    ['a device endpoint that is none', { device_authorization_endpoint: {} }],
  ] as const)
    it(`is not believed when it names ${what}`, async () => {
      const issuer = 'https://login.example.com';
      const own = {
        issuer,
        authorization_endpoint: endpoints.authorization,
        token_endpoint: endpoints.token,
      };
      const { context } = server({ '/.well-known/openid-configuration': { body: { ...own, ...changes } } });
      const found = await findEndpoints({ ...target, issuer, endpoints: undefined }, context);
      assert.ok(found instanceof Fault);
      assert.equal(found.code, 'auth.endpoint-error');
    });

  for (const supported of [5, 'openid', null, {}])
    it(`breaks nothing by saying ${JSON.stringify(supported)} instead of scopes`, async () => {
      const issuer = 'https://login.example.com';
      const body = {
        issuer,
        authorization_endpoint: endpoints.authorization,
        token_endpoint: endpoints.token,
        scopes_supported: supported,
      };
      const { context } = server({ '/.well-known/openid-configuration': { body } });
      const found = await findEndpoints({ ...target, issuer, endpoints: undefined }, context);
      assert.ok(!(found instanceof Fault));
      assert.equal(found.openId, false);
    });

  it('cannot give a token for ever', async () => {
    const body = { access_token: 'new', token_type: 'bearer', expires_in: 1e300 };
    const { context } = server({ '/token': { body } });
    const kept = { accessToken: 'old', expiresAt: 0, scopes: ['mail'], endpoints };
    const tokens = await refreshTokens(target, kept, 'refresh', context);
    assert.ok(!(tokens instanceof Fault));
    assert.match(new Date(tokens.expiresAt).toISOString(), /^20\d\d-/);
  });
});
