import assert from 'node:assert/strict';
import { microsoftScopes, unusableForMicrosoft } from '../../../../src/editor/auth/microsoft-scopes.ts';
import { microsoftTargetOf } from './sign-in-target.ts';

describe('microsoftScopes', () => {
  it('names client and tenant as the editor’s provider takes them', () => {
    assert.deepEqual(microsoftScopes(microsoftTargetOf()), [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'offline_access',
      'VSCODE_CLIENT_ID:mailops-test',
      'VSCODE_TENANT:example.com',
    ]);
  });

  it('asks every kind of account where no tenant is known', () => {
    assert.ok(microsoftScopes(microsoftTargetOf({ tenant: undefined })).includes('VSCODE_TENANT:common'));
  });

  it('lets no scope of the file stand for another client or tenant', () => {
    const scopes = microsoftScopes(
      microsoftTargetOf({ scopes: ['mail', 'VSCODE_CLIENT_ID:evil', 'VSCODE_TENANT:evil'] }),
    );
    assert.deepEqual(scopes, ['mail', 'VSCODE_CLIENT_ID:mailops-test', 'VSCODE_TENANT:example.com']);
  });
});

describe('unusableForMicrosoft', () => {
  const usable = [
    { clientId: '11111111-2222-3333-4444-555555555555', tenant: 'contoso.onmicrosoft.com' },
    { clientId: 'mailops-test', tenant: 'common' },
    { clientId: 'mailops-test', tenant: undefined },
  ];
  for (const target of usable)
    it(`takes ${target.clientId} in ${target.tenant ?? 'no tenant'}`, () =>
      assert.equal(unusableForMicrosoft(target), undefined));

  for (const tenant of [
    '//evil.example',
    'https://evil.example/',
    '../common',
    'a b',
    '',
    'evil.example/x',
    '@evil',
  ])
    it(`refuses the tenant “${tenant}”, which would lead to another host or path`, () =>
      assert.equal(unusableForMicrosoft({ clientId: 'mailops', tenant }), 'oauth.tenant'));

  it('refuses a client id that is none', () =>
    assert.equal(unusableForMicrosoft({ clientId: 'a b', tenant: 'common' }), 'oauth.clientId'));
});
