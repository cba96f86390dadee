import assert from 'node:assert/strict';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { signInTargetOf, type SignInTarget } from '../../../src/core/oauth/sign-in-target.ts';
import { clientSecretKeyOf, tokenKeyOf } from '../../../src/core/oauth/token-keeper.ts';
import type { ProviderOAuth } from '../../../src/core/providers/provider.ts';

const microsoft: ProviderOAuth = {
  issuer: 'https://login.example.com/${tenant}/v2.0',
  authorization: 'https://login.example.com/${tenant}/oauth2/v2.0/authorize',
  token: 'https://login.example.com/${tenant}/oauth2/v2.0/token',
  device: 'https://login.example.com/${tenant}/oauth2/v2.0/devicecode',
  scopes: { imap: ['IMAP'], smtp: ['SMTP'], both: ['IMAP', 'SMTP', 'offline_access'] },
};
const claire = { address: 'claire@example.com', side: 'source', providerId: 'microsoft365' } as const;
const settings = { microsoft: { clientId: 'of-the-settings', tenant: '' } };

function made(
  question: Parameters<typeof signInTargetOf>[0],
  record: ProviderOAuth = microsoft,
): SignInTarget {
  const target = signInTargetOf(question, settings, { oauth: record });
  assert.ok(!(target instanceof Fault), JSON.stringify(target));
  return target;
}

describe('signInTargetOf', () => {
  it('takes the endpoints of the provider, with the organisation’s tenant', () => {
    const target = made({ ...claire, oauth: { tenant: 'example.com' } });
    assert.equal(target.clientId, 'of-the-settings');
    assert.equal(target.endpoints?.token, 'https://login.example.com/example.com/oauth2/v2.0/token');
    assert.equal(target.endpoints.issuer, 'https://login.example.com/{tenantid}/v2.0');
    assert.deepEqual(target.scopes, ['IMAP', 'SMTP', 'offline_access']);
  });

  it('keeps the issuer of a tenant that is named by its id', () => {
    const tenant = '11111111-2222-3333-4444-555555555555';
    assert.equal(
      made({ ...claire, oauth: { tenant } }).endpoints?.issuer,
      `https://login.example.com/${tenant}/v2.0`,
    );
  });

  it('lets no tenant out of its place in the path', () => {
    const target = made({ ...claire, oauth: { tenant: '../evil?x#' } });
    assert.equal(new URL(target.endpoints?.token ?? '').host, 'login.example.com');
    assert.match(target.endpoints?.token ?? '', /\/oauth2\/v2\.0\/token$/);
  });

  for (const [providerId, tenant] of [
    ['microsoft365', 'organizations'],
    ['outlook.com', 'consumers'],
  ] as const)
    it(`signs in at ${tenant} for ${providerId} where nobody names a tenant`, () =>
      assert.equal(made({ ...claire, providerId }).tenant, tenant));

  it('has the delegate of a shared mailbox sign in, else the user, else the address', () => {
    assert.equal(
      made({ ...claire, username: 'c@example.com', oauth: { signInAs: 'p@example.com' } }).account,
      'p@example.com',
    );
    assert.equal(made({ ...claire, username: 'c@example.com' }).account, 'c@example.com');
    assert.equal(made({ ...claire, username: 'claire' }).account, 'claire@example.com');
  });

  it('leaves the provider’s endpoints for an issuer of the file', () => {
    const target = made({ ...claire, oauth: { issuer: 'https://sso.example.com', clientId: 'x' } });
    assert.equal(target.endpoints, undefined);
    assert.equal(target.issuer, 'https://sso.example.com');
  });

  for (const [reason, question, record] of [
    ['no-client-id', { ...claire, providerId: 'elsewhere' }, microsoft],
    ['no-oauth', { ...claire, oauth: { clientId: 'x' } }, undefined],
    [
      'no-scopes',
      { ...claire, providerId: 'elsewhere', oauth: { clientId: 'x', issuer: 'https://sso.example.com' } },
      undefined,
    ],
    ['bad-issuer', { ...claire, oauth: { clientId: 'x', issuer: 'http://sso.example.com' } }, microsoft],
    [
      'bad-issuer',
      { ...claire, oauth: { clientId: 'x', issuer: 'https://sso.example.com/?a=b' } },
      microsoft,
    ],
  ] as const)
    it(`says what is missing: ${reason}`, () => {
      const fault = signInTargetOf(question, settings, record ? { oauth: record } : {});
      assert.ok(fault instanceof Fault);
      assert.equal(fault.code, 'skip.not-configured');
      assert.equal(fault.args['reason'], reason);
    });
});

describe('tokenKeyOf', () => {
  const target = made(claire);
  const others: Record<string, SignInTarget> = {
    address: { ...target, address: 'paul@example.com' },
    side: { ...target, side: 'target' },
    client: { ...target, clientId: 'another' },
    tenant: { ...target, tenant: 'another' },
    issuer: { ...target, issuer: 'https://sso.example.com' },
    account: { ...target, account: 'paul@example.com' },
    'token endpoint': {
      ...target,
      endpoints: target.endpoints && { ...target.endpoints, token: 'https://evil.example/token' },
    },
  };
  for (const [what, other] of Object.entries(others))
    it(`is another for another ${what}`, () => assert.notEqual(tokenKeyOf(other), tokenKeyOf(target)));

  it('is the same for the same', () => assert.equal(tokenKeyOf({ ...target }), tokenKeyOf(target)));

  it('shares the client’s secret between mailboxes, not between places', () => {
    assert.equal(clientSecretKeyOf({ ...target, address: 'paul@example.com' }), clientSecretKeyOf(target));
    assert.notEqual(
      clientSecretKeyOf({ ...target, issuer: 'https://evil.example' }),
      clientSecretKeyOf(target),
    );
  });
});
