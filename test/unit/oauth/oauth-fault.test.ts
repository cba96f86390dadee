import assert from 'node:assert/strict';
import { entraErrorIn } from '../../../src/core/oauth/entra-errors.ts';
import { httpFault, RequestFailed } from '../../../src/core/oauth/http-fault.ts';
import { faultOfAnswer, oauthFault } from '../../../src/core/oauth/oauth-fault.ts';
import type { Code } from '../../../src/core/report/codes.ts';
import { explain } from '../../../src/core/words/verdicts.ts';
import { makeWords } from '../../../src/core/words/words.ts';

/** Error, description, code; the words as the vendors document them. */
const answers: readonly (readonly [string, string | undefined, Code])[] = [
  [
    'invalid_grant',
    "AADSTS65001: The user or administrator has not consented to use the application with ID 'x'.",
    'auth.consent-required',
  ],
  ['access_denied', 'AADSTS65004: User declined to consent to access the app.', 'auth.consent-required'],
  ['invalid_request', 'AADSTS90094: The grant requires admin permission.', 'auth.admin-required'],
  ['access_denied', 'Need admin approval', 'auth.admin-required'],
  ['admin_policy_enforced', undefined, 'auth.admin-required'],
  [
    'invalid_grant',
    "AADSTS50020: User account 'x' from identity provider 'live.com' does not exist in tenant 'y'.",
    'auth.wrong-tenant',
  ],
  ['invalid_request', "AADSTS90002: Tenant 'nowhere.example' not found.", 'auth.wrong-tenant'],
  [
    'unauthorized_client',
    "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'.",
    'auth.wrong-tenant',
  ],
  [
    'invalid_grant',
    'AADSTS700082: The refresh token has expired due to inactivity.',
    'auth.sign-in-required',
  ],
  [
    'invalid_grant',
    'AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication.',
    'auth.sign-in-required',
  ],
  [
    'invalid_grant',
    'AADSTS50173: The provided grant has expired due to it being revoked.',
    'auth.sign-in-required',
  ],
  ['invalid_grant', 'Token has been expired or revoked.', 'auth.sign-in-required'],
  ['invalid_grant', undefined, 'auth.sign-in-required'],
  [
    'invalid_client',
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    'auth.client-rejected',
  ],
  ['invalid_request', 'client_secret is missing.', 'auth.client-rejected'],
  ['invalid_client', 'The OAuth client was deleted.', 'auth.client-rejected'],
  ['access_denied', undefined, 'auth.consent-required'],
  ['invalid_grant', 'AADSTS50053: The account is locked.', 'auth.account-blocked'],
  ['temporarily_unavailable', undefined, 'auth.temporary'],
  ['something_new', 'Never seen.', 'auth.endpoint-error'],
];

describe('faultOfAnswer', () => {
  for (const [error, description, code] of answers)
    it(`${error}: ${description?.slice(0, 60) ?? '–'} → ${code}`, () => {
      const fault = faultOfAnswer(error, description);
      assert.equal(fault.code, code);
      assert.ok(fault.reply?.includes(description ?? error));
    });

  for (const [words, reason, said] of [
    ['AADSTS53003: Access has been blocked by Conditional Access policies.', 'policy', /conditional access/i],
    [
      'AADSTS50105: The signed in user is not assigned to a role for the application.',
      'not-assigned',
      /assign/,
    ],
  ] as const)
    it(`says of ${words.slice(0, 12)} what an administrator can do, and nothing of user names`, () => {
      const { code, args } = faultOfAnswer('invalid_grant', words);
      assert.deepEqual([code, args['reason']], ['auth.not-authorized', reason]);
      const about = { ...args, address: 'claire@example.com', providerId: 'microsoft365' };
      const { cause, actions } = explain(code, about, makeWords('en', {}));
      assert.match([cause, ...actions].join(' '), said);
      assert.doesNotMatch([cause, ...actions].join(' '), /user name|shared mailbox|login is right/);
    });

  it('says of scopes that are not granted that it is them, not the person', () => {
    const { code, args } = faultOfAnswer('invalid_scope', 'unknown scope');
    assert.equal(code, 'auth.consent-required');
    const { cause, actions } = explain(code, { ...args, address: 'a@example.com' }, makeWords('en', {}));
    assert.match(cause, /rights/);
    assert.match(actions.join(' '), /“scopes”/);
  });

  it('takes secrets out of the words', () => {
    const fault = faultOfAnswer('invalid_grant', 'canary is no token', (text) => text.replace('canary', '•'));
    assert.equal(fault.reply, 'invalid_grant: • is no token');
  });
});

describe('entraErrorIn', () => {
  it('reads whole numbers only', () => {
    assert.equal(entraErrorIn('AADSTS650012: Unable to find target address.'), undefined);
    assert.deepEqual(entraErrorIn('x aadsts90094: y'), {
      number: 90094,
      code: 'auth.admin-required',
      args: {},
    });
  });
});

describe('oauthFault', () => {
  const url = new URL('https://login.example.com/token');
  it('leaves network faults what they are, with the server that is meant', () => {
    const cause = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    const fault = oauthFault(new RequestFailed(httpFault(url, cause, 'broken')));
    assert.equal(fault.code, 'net.refused');
    assert.equal(fault.args['host'], 'login.example.com');
    assert.equal(fault.args['port'], 443);
  });
  for (const [reason, code] of [
    ['ENOTFOUND', 'dns.no-address'],
    ['CERT_HAS_EXPIRED', 'tls.expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls.name-mismatch'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls.handshake-failed'],
    ['ECONNRESET', 'net.reset'],
  ] as const)
    it(`reads ${reason}`, () => {
      const cause = Object.assign(new Error('x'), { code: reason });
      assert.equal(httpFault(url, cause, 'broken').code, code);
    });
  it('says by how much the clocks differ', () => {
    const error = Object.assign(new Error('x'), {
      code: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
      cause: { claims: { iat: 10_000 }, now: 3_000 },
    });
    const fault = oauthFault(error);
    assert.equal(fault.code, 'auth.clock-skew');
    assert.equal(fault.args['seconds'], 7_000);
  });
  for (const [status, code] of [
    [429, 'auth.rate-limited'],
    [503, 'auth.temporary'],
    [200, 'auth.endpoint-error'],
  ] as const)
    it(`reads an answer with status ${status} that is not OAuth’s`, () => {
      const cause = new Response('<html>', { status });
      const error = Object.assign(new Error('x', { cause }), { code: 'OAUTH_RESPONSE_IS_NOT_CONFORM' });
      assert.equal(oauthFault(error).code, code);
    });
  it('lets bugs be bugs', () => assert.throws(() => oauthFault(new TypeError('bug')), TypeError));
});
