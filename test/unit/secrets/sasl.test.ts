import assert from 'node:assert/strict';
import {
  oauthBearerResponse,
  oauthErrorIn,
  plainResponse,
  xoauth2Response,
} from '../../../src/core/secrets/sasl.ts';

const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

describe('SASL responses', () => {
  it('are those of their specifications', () => {
    assert.equal(decoded(plainResponse('é@x', 'p\u00e4ss')), '\0é@x\0päss');
    assert.equal(decoded(xoauth2Response('a@x', 't')), 'user=a@x\x01auth=Bearer t\x01\x01');
    assert.equal(
      decoded(oauthBearerResponse('a=b,c@x', 't', 'h.example', 993)),
      'n,a=a=3Db=2Cc@x,\x01host=h.example\x01port=993\x01auth=Bearer t\x01\x01',
    );
  });

  it('stay on one line, however long', () => {
    assert.match(plainResponse('a', 'x'.repeat(10_000)), /^[\w+/]+=*$/);
  });
});

describe('oauthErrorIn', () => {
  for (const [name, challenge, expected] of [
    ['an error', btoa('{"status":"400","schemes":"Bearer","n":1}'), { status: '400', schemes: 'Bearer' }],
    ['spaces around it', ` ${btoa('{"status":"400"}')} `, { status: '400' }],
    [
      'a trap',
      btoa('{"__proto__":"x","constructor":"y"}'),
      JSON.parse('{"__proto__":"x","constructor":"y"}'),
    ],
    ['a list', btoa('["400"]'), undefined],
    ['null', btoa('null'), undefined],
    ['text', btoa('"400"'), undefined],
    ['a prompt', btoa('Username:'), undefined],
    ['nothing', '', undefined],
    ['no Base64', '***', undefined],
  ] as const)
    it(name, () => assert.deepEqual(oauthErrorIn(challenge), expected));
});
