import assert from 'node:assert/strict';
import { capabilitiesIn, literalAtEnd, parseImapResponse } from '../../../src/core/imap/imap-response.ts';
import { isQuotable, quoted } from '../../../src/core/imap/quoted-string.ts';
import { chooseImapMechanism, mechanismsIn } from '../../../src/core/imap/imap-mechanism.ts';

describe('parseImapResponse', () => {
  const rows: readonly (readonly [string, object | undefined])[] = [
    ['* OK ready', { tag: '*', status: 'OK', text: 'OK ready', rest: 'ready' }],
    [
      '* ok [alert] look',
      { tag: '*', status: 'OK', text: 'ok [alert] look', code: { name: 'ALERT', value: '' }, rest: 'look' },
    ],
    [
      'm1 NO [AUTHENTICATIONFAILED] no',
      {
        tag: 'm1',
        status: 'NO',
        text: 'NO [AUTHENTICATIONFAILED] no',
        code: { name: 'AUTHENTICATIONFAILED', value: '' },
        rest: 'no',
      },
    ],
    [
      '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x',
      {
        tag: '*',
        status: 'OK',
        text: 'OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x',
        code: { name: 'CAPABILITY', value: 'IMAP4rev1 AUTH=PLAIN' },
        rest: 'x',
      },
    ],
    ['* OK [unclosed', { tag: '*', status: 'OK', text: 'OK [unclosed', rest: '[unclosed' }],
    [
      '* OK[UIDVALIDITY 7]',
      {
        tag: '*',
        status: 'OK',
        text: 'OK[UIDVALIDITY 7]',
        code: { name: 'UIDVALIDITY', value: '7' },
        rest: '',
      },
    ],
    ['* 12 EXISTS', { tag: '*', status: 'EXISTS', number: 12, text: '12 EXISTS', rest: '' }],
    ['* 99999999999 EXISTS', { tag: '*', status: '99999999999', text: '99999999999 EXISTS', rest: 'EXISTS' }],
    ['m1 OK', { tag: 'm1', status: 'OK', text: 'OK', rest: '' }],
    ['+', { tag: '+', status: '', text: '', rest: '' }],
    ['+ go on', { tag: '+', status: '', text: 'go on', rest: 'go on' }],
    ['+OK POP3 ready', undefined],
    ['220 mail ESMTP', undefined],
    ['HTTP/1.1 400 Bad Request', undefined],
    ['m1 DONE', undefined],
    ['*', undefined],
    ['* ', undefined],
    ['', undefined],
    ['\0\0', undefined],
    ['"m1" OK x', undefined],
    [' m1 OK x', undefined],
  ];
  for (const [line, expected] of rows)
    it(JSON.stringify(line), () => assert.deepEqual(parseImapResponse(line), expected));

  it('reads a hostile line of the greatest length at once', () => {
    const started = performance.now();
    for (const piece of ['{', '[', '* ', '9', ' ', '{1'])
      for (const line of [piece.repeat(65_536 / piece.length), `* OK ${piece.repeat(32_000)}`]) {
        parseImapResponse(line);
        literalAtEnd(line);
      }
    assert.ok(performance.now() - started < 500);
  });
});

describe('literalAtEnd', () => {
  for (const [line, expected] of [
    ['* x {12}', 12],
    ['* x {12+}', 12],
    ['* x {0}', 0],
    ['* x {4294967296}', 4_294_967_296],
    ['* x {99999999999999999999}', undefined],
    ['* x {12} ', undefined],
    ['* x {-1}', undefined],
    ['* x {}', undefined],
    ['* x {1.5}', undefined],
    ['{12}', 12],
  ] as const)
    it(line, () => assert.equal(literalAtEnd(line), expected));
});

describe('capabilitiesIn', () => {
  for (const [line, expected] of [
    ['* CAPABILITY imap4rev1  auth=plain', ['IMAP4REV1', 'AUTH=PLAIN']],
    ['m1 OK [capability IDLE] done', ['IDLE']],
    ['* CAPABILITY', []],
    ['* OK CAPABILITY IDLE', undefined],
    ['* LIST () "/" CAPABILITY', undefined],
  ] as const)
    it(line, () => {
      const response = parseImapResponse(line);
      assert.deepEqual(response && capabilitiesIn(response), expected);
    });
});

describe('a quoted string', () => {
  for (const [text, expected] of [
    ['plain', '"plain"'],
    ['a"b\\c', String.raw`"a\"b\\c"`],
    ['', '""'],
    ['tab\there', '"tab\there"'],
    ['{5}', '"{5}"'],
  ] as const)
    it(JSON.stringify(text), () => {
      assert.ok(isQuotable(text));
      assert.equal(quoted(text), expected);
    });

  for (const text of ['a\r\nm9 DELETE INBOX', 'a\rb', 'a\nb', 'a\0b', 'é', '\u2028'])
    it(`cannot hold ${JSON.stringify(text)}`, () => assert.ok(!isQuotable(text)));
});

describe('chooseImapMechanism', () => {
  for (const [capabilities, auth, ascii, expected] of [
    ['', 'password', true, 'LOGIN'],
    ['AUTH=PLAIN', 'password', true, 'LOGIN'],
    ['AUTH=PLAIN', 'password', false, 'PLAIN'],
    ['AUTH=PLAIN LOGINDISABLED', 'app-password', true, 'PLAIN'],
    ['LOGINDISABLED', 'password', true, 'imap.login-disabled'],
    ['LOGINDISABLED AUTH=GSSAPI', 'password', true, 'imap.no-common-auth'],
    ['AUTH=GSSAPI', 'password', false, 'imap.no-common-auth'],
    ['', 'password', false, 'imap.no-common-auth'],
    ['AUTH=XOAUTH2 AUTH=OAUTHBEARER AUTH=PLAIN', 'oauth2', true, 'OAUTHBEARER'],
    ['AUTH=XOAUTH2', 'oauth2', true, 'XOAUTH2'],
    ['AUTH=PLAIN', 'oauth2', true, 'imap.no-common-auth'],
    ['XAUTH=PLAINER LOGINDISABLED', 'password', true, 'imap.login-disabled'],
  ] as const)
    it(`${capabilities} · ${auth} · ${ascii ? 'ASCII' : 'not ASCII'} → ${expected}`, () => {
      const chosen = chooseImapMechanism(capabilities.split(' '), auth, ascii);
      assert.equal(typeof chosen === 'string' ? chosen : chosen.code, expected);
    });

  it('names the mechanisms for people', () =>
    assert.deepEqual(mechanismsIn(['IDLE', 'AUTH=PLAIN', 'AUTH=', 'AUTH=X']), ['PLAIN', 'X']));
});
