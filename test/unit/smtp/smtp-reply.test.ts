import assert from 'node:assert/strict';
import { chooseSmtpMechanism } from '../../../src/core/smtp/smtp-mechanism.ts';
import { extensionsOf, joinReply, parseReplyLine } from '../../../src/core/smtp/smtp-reply.ts';
import { clientNameOf } from '../../../src/core/smtp/smtp-starttls.ts';

describe('parseReplyLine', () => {
  for (const [line, expected] of [
    ['250 ok', [250, true, 'ok']],
    ['250-more', [250, false, 'more']],
    ['250', [250, true, '']],
    ['250 ', [250, true, '']],
    ['250-', [250, false, '']],
    ['535 5.7.8 no\0\rx', [535, true, '5.7.8 no\0\rx']],
    ['25 ok', undefined],
    ['2500 ok', undefined],
    ['250_ok', undefined],
    ['150 ok', undefined],
    ['650 ok', undefined],
    [' 250 ok', undefined],
    ['+OK', undefined],
    ['', undefined],
  ] as const)
    it(JSON.stringify(line), () => {
      const read = parseReplyLine(line);
      assert.deepEqual(read && [read.code, read.last, read.words], expected);
    });
});

describe('extensionsOf', () => {
  const of = (...lines: string[]): Record<string, readonly string[]> => {
    const parsed = lines.map((line) => parseReplyLine(line) ?? assert.fail(line));
    return Object.fromEntries(extensionsOf(joinReply(parsed, lines)));
  };
  for (const [name, lines, expected] of [
    [
      'knows keywords in any case',
      ['250-host', '250-starttls', '250 Auth plain LOGIN'],
      { STARTTLS: [], AUTH: ['PLAIN', 'LOGIN'] },
    ],
    ['knows the old form AUTH=LOGIN', ['250-host', '250 AUTH=LOGIN PLAIN'], { AUTH: ['LOGIN', 'PLAIN'] }],
    ['joins both forms', ['250-host', '250-AUTH PLAIN', '250 AUTH=LOGIN'], { AUTH: ['PLAIN', 'LOGIN'] }],
    ['does not take the host for one', ['250 AUTH PLAIN'], {}],
    ['passes over empty lines', ['250-host', '250-', '250'], {}],
    ['has no traps', ['250-host', '250 __PROTO__ X'], { ['__PROTO__']: ['X'] }],
  ] as const)
    it(name, () => assert.deepEqual(of(...lines), expected));

  it('finds the enhanced code of the first line that has one', () => {
    const lines = ['535-no', '535-5.7.8 bad', '535 5.7.9 worse'].map(
      (line) => parseReplyLine(line) ?? assert.fail(),
    );
    assert.equal(joinReply(lines, []).enhanced, '5.7.8');
    assert.deepEqual(joinReply(lines, []).lines, ['no', 'bad', 'worse']);
  });
});

describe('chooseSmtpMechanism', () => {
  for (const [offered, auth, expected] of [
    ['LOGIN PLAIN', 'password', 'PLAIN'],
    ['LOGIN', 'app-password', 'LOGIN'],
    ['XOAUTH2 OAUTHBEARER', 'oauth2', 'OAUTHBEARER'],
    ['XOAUTH2', 'password', undefined],
    ['PLAIN', 'oauth2', undefined],
    ['CRAM-MD5 GSSAPI', 'password', undefined],
    ['', 'password', undefined],
  ] as const)
    it(`${offered} · ${auth} → ${expected ?? 'none'}`, () =>
      assert.equal(chooseSmtpMechanism(offered.split(' '), auth), expected));
});

describe('clientNameOf', () => {
  for (const [address, expected] of [
    ['192.0.2.1', '[192.0.2.1]'],
    ['2001:db8::1', '[IPv6:2001:db8::1]'],
    ['fe80::1%eth0', '[IPv6:fe80::1]'],
    ['', '[127.0.0.1]'],
    [undefined, '[127.0.0.1]'],
  ] as const)
    it(`${address ?? 'none'} → ${expected}`, () => assert.equal(clientNameOf(address), expected));
});
