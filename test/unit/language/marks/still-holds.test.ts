import assert from 'node:assert/strict';
import { marksAfter, type Finding } from './diagnosed.ts';

const connect: Finding = { step: 'imap.connect', code: 'net.refused' };
const dns: Finding = { step: 'imap.dns', code: 'dns.no-address' };
const login: Finding = { step: 'imap.login', code: 'auth.bad-credentials' };
const mx: Finding = { step: 'mx', code: 'dns.no-mail' };

const written = `version: 1
defaults: { owner: IT }
mailboxes:
  - address: claire@example.com
    username: claire
    credential: env:CLAIRE
    imap: { host: imap.example.com, port: 993, security: tls }
    smtp: { host: smtp.example.com, port: 587, security: starttls }
`;
const open = 'version: 1\nmailboxes:\n  - address: claire@example.com\n';
const hosted = `${open}    provider: ovh\n`;

/** What was found in the first text, and whether its mark stands in the second. */
const cases: readonly (readonly [
  title: string,
  finding: Finding,
  before: string,
  after: (text: string) => string,
  stands: boolean,
])[] = [
  ['another port', connect, written, (text) => text.replace('993', '994'), false],
  ['a half-typed port', connect, written, (text) => text.replace('993', '99x'), false],
  ['no port any more', connect, written, (text) => text.replace(', port: 993', ''), false],
  ['another encryption', connect, written, (text) => text.replace('security: tls', 'security: none'), false],
  ['another host', dns, written, (text) => text.replace('imap.example.com', 'mail.example.com'), false],
  ['the same host in capitals', dns, written, (text) => text.replace('imap.ex', 'IMAP.Ex'), true],
  ['another port, which a look-up does not use', dns, written, (text) => text.replace('993', '994'), true],
  ['the port of the other leg', connect, written, (text) => text.replace('587', '465'), true],
  ['another user name', login, written, (text) => text.replace('claire\n', 'paul\n'), false],
  ['another user name, not used yet', connect, written, (text) => text.replace('claire\n', 'p\n'), true],
  ['another credential', login, written, (text) => text.replace('env:CLAIRE', 'env:PAUL'), false],
  ['no credential', login, written, (text) => text.replace(/ {4}credential.*\n/, ''), false],
  [
    'a credential of the leg',
    login,
    written,
    (text) => text.replace('tls }', 'tls, credential: editor }'),
    false,
  ],
  [
    'a credential of the other leg',
    login,
    written,
    (text) => text.replace('starttls }', 'starttls, credential: editor }'),
    true,
  ],
  ['another method', login, written, (text) => `${text}    auth: oauth2\n`, false],
  ['an application for OAuth 2.0', login, written, (text) => `${text}    oauth: { clientId: one }\n`, false],
  ['no IMAP', connect, written, (text) => text.replace(/imap: \{.*\}/, 'imap: false'), false],
  ['another owner', login, written, (text) => text.replace('IT', 'Paul'), true],
  ['a comment', login, written, (text) => text.replace('    imap', '    # here\n    imap'), true],
  [
    'a port that moved to the defaults',
    connect,
    written,
    (text) => text.replace(', port: 993', '').replace('{ owner', '{ imap: { port: 993 }, owner'),
    true,
  ],
  [
    'another port, of the defaults',
    connect,
    written.replace('{ owner', '{ smtp: { port: 1 }, owner'),
    (text) => text.replace('port: 1', 'port: 2'),
    true,
  ],
  [
    'a host where it was guessed',
    connect,
    open,
    (text) => `${text}    imap: { host: mail.example.org }\n`,
    false,
  ],
  ['a provider where hosts were guessed', connect, open, (text) => `${text}    provider: ovh\n`, false],
  ['another provider, which gave the hosts', connect, hosted, (text) => text.replace('ovh', 'gandi'), false],
  ['no provider any more', connect, hosted, (text) => text.replace(/ {4}provider.*\n/, ''), false],
  ['another provider, beside written hosts', connect, written, (text) => `${text}    provider: ovh\n`, true],
  [
    'all settings of the legs',
    mx,
    written,
    (text) => text.replaceAll('example.com, port: ', 'example.org, port: 1'),
    true,
  ],
];

describe('a mark', () => {
  for (const [title, finding, before, change, stands] of cases)
    it(`${stands ? 'stays with' : 'goes with'} ${title}`, () => {
      const after = change(before);
      assert.notEqual(after, before, 'the text changes');
      assert.equal(marksAfter(before, finding).length, 1, 'it was there');
      assert.equal(marksAfter(before, finding, after).length, stands ? 1 : 0);
    });

  it('stays where the file comes to say who was found to host the mailbox', () => {
    const found = { ...connect, provider: 'ovh' };
    assert.equal(marksAfter(open, found, hosted).length, 1);
    assert.equal(marksAfter(open, found, hosted.replace('ovh', 'gandi')).length, 0);
  });

  it('stays where the host is written as it was found', () => {
    assert.equal(
      marksAfter(
        written.replace('imap.example', 'imap.exämple'),
        dns,
        written.replace('imap.example', 'imap.xn--exmple-cua'),
      ).length,
      1,
    );
  });
});
