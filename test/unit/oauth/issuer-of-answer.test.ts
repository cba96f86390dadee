import assert from 'node:assert/strict';
import { issuerFor, issuerIn } from '../../../src/core/oauth/issuer-of-answer.ts';

const template = 'https://login.example.com/{tenantid}/v2.0';
const tenant = '11111111-2222-3333-4444-555555555555';

describe('issuerFor', () => {
  const rows: readonly (readonly [string, string, string | undefined, string])[] = [
    [
      'fills the tenant',
      template,
      `https://login.example.com/${tenant}/v2.0`,
      `https://login.example.com/${tenant}/v2.0`,
    ],
    ['takes no other host', template, `https://evil.example/${tenant}/v2.0`, template],
    ['takes nothing else for a tenant', template, 'https://login.example.com/x/../y/v2.0', template],
    ['keeps one that is fixed', 'https://a.example', 'https://b.example', 'https://a.example'],
    ['keeps it where there is nothing to compare', template, undefined, template],
  ];
  for (const [what, expected, actual, issuer] of rows)
    it(what, () => assert.equal(issuerFor(expected, actual), issuer));
});

describe('issuerIn', () => {
  it('reads the claim, and nothing from what is no token', () => {
    const payload = Buffer.from(JSON.stringify({ iss: 'https://a.example' })).toString('base64url');
    assert.equal(issuerIn(`e30.${payload}.x`), 'https://a.example');
    for (const other of ['', 'a.b.c', 7, undefined]) assert.equal(issuerIn(other), undefined);
  });
});
