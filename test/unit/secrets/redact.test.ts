import assert from 'node:assert/strict';
import { makeRedactor } from '../../../src/core/secrets/redact.ts';
import {
  base64,
  oauthBearerResponse,
  plainResponse,
  xoauth2Response,
} from '../../../src/core/secrets/sasl.ts';

const secrets = [
  'pa55word',
  'P@ss "w\\ord"',
  'a+b/c=d?[e](f)*g^h$i|{j}.',
  'élodie✓ 😀',
  'four',
  'tab\tand\r\nline',
  'ya29.A0-_x'.repeat(200),
];

describe('makeRedactor', () => {
  const forms: readonly (readonly [string, (secret: string) => string])[] = [
    ['as it is', (secret) => secret],
    ['in upper case', (secret) => secret.toUpperCase()],
    ['in lower case', (secret) => secret.toLowerCase()],
    ['as an IMAP quoted string', (secret) => `"${secret.replace(/["\\]/g, '\\$&')}"`],
    ['in JSON', (secret) => JSON.stringify({ secret })],
    ['percent-encoded', (secret) => encodeURIComponent(secret)],
    [
      'percent-encoded in lower case',
      (secret) => encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
    ],
    ['in a form', (secret) => new URLSearchParams({ secret }).toString()],
    ['in Base64', base64],
    ['in Base64 behind one octet', (secret) => base64(`x${secret}y`)],
    ['in Base64 behind two octets', (secret) => base64(`xx${secret}yy`)],
    ['in Base64 behind three octets', (secret) => base64(`xxx${secret}y`)],
    ['in AUTH PLAIN', (secret) => plainResponse('alice', secret)],
    ['in XOAUTH2', (secret) => xoauth2Response('alice', secret)],
    ['in OAUTHBEARER', (secret) => oauthBearerResponse('alice', secret, 'mail.example.com', 993)],
    [
      'as a server shows it that knows only Latin-1',
      (secret) => Buffer.from(secret, 'latin1').toString('utf8'),
    ],
    ['twice', (secret) => `${secret} ${secret}`],
    ['across words', (secret) => `wrong:${secret}!`],
  ];
  for (const [name, write] of forms)
    it(`takes out a secret ${name}`, () => {
      for (const secret of secrets) {
        const redact = makeRedactor([secret]);
        const text = `535 before ${write(secret)} behind`;
        const shown = redact(text);
        assert.ok(shown.startsWith('535 before ') && shown.endsWith(' behind'), shown);
        assert.ok(shown.includes('••••••'), shown);
        for (const [, other] of forms.slice(0, 9))
          assert.ok(!shown.includes(other(secret)), `${shown} holds ${other(secret)}`);
      }
    });

  it('leaves other words alone', () => {
    const text = '535 5.7.8 Authentication credentials invalid. cGE1 pa55 word pa55-word';
    assert.equal(makeRedactor(['pa55word'])(text), text);
    assert.equal(makeRedactor(['.*'])(text), text);
    assert.equal(makeRedactor([''])(text), text);
    assert.equal(makeRedactor([])(text), text);
    assert.equal(makeRedactor(['  '])('a b'), 'a b');
  });

  for (const secret of ['x', 'xy', 'xyz', '$', '\\', '.', '%', '•'])
    it(`takes out one of ${secret.length}: ${secret}`, () => {
      const redact = makeRedactor([secret, plainResponse('alice', secret)]);
      assert.equal(redact(`<${secret}>`), '<••••••>');
      assert.equal(redact(`<${plainResponse('alice', secret)}>`), '<••••••>');
      assert.equal(redact(`<${base64(secret)}>`), '<••••••>');
    });

  it('knows a secret again without the white space that a variable brought along', () => {
    assert.equal(makeRedactor(['pa55word\n'])('wrong password pa55word'), 'wrong password ••••••');
    assert.equal(makeRedactor([' pa55word'])(`no ${base64('pa55word')}`), 'no ••••••');
  });

  it('takes what text there is, also halves of characters', () => {
    assert.equal(makeRedactor(['a\ud800b'])('xa\ud800bx'), 'x••••••x');
  });

  it('takes out a whole secret where another is a part of it', () => {
    assert.equal(makeRedactor(['pass', 'password'])('password pass'), '•••••• ••••••');
  });

  it('is done with a megabyte at once', () => {
    const redact = makeRedactor([
      'correct horse battery staple',
      plainResponse('alice', 'correct horse battery staple'),
    ]);
    for (const piece of [
      'correct horse battery stapl ',
      'c',
      'Y29y',
      '%63%6f',
      'correct horse battery staple ',
    ]) {
      const started = performance.now();
      redact(piece.repeat(1_048_576 / piece.length));
      assert.ok(performance.now() - started < 700, `${piece}: ${Math.round(performance.now() - started)} ms`);
    }
  });
});
