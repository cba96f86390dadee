import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';

const text = `version: 1
x-hosts:
  - &ovh { host: ssl0.ovh.net, port: 993, security: tls }
  - &base
    owner: IT
    imap: *ovh
    name: Base
defaults:
  <<: *base
  smtp: &smtp { host: smtp.example.com }
mailboxes:
  - address: a@example.com
    smtp: { <<: *smtp, port: 465 }
  - &b
    address: b@example.com
    imap: { <<: [{ port: 143 }, *ovh], host: own.example.com }
  - <<: *b
    address: c@example.com
    owner: &own Claire
  - { address: d@example.com, owner: *own, imap: *ovh }
`;

describe('anchors, aliases and merge keys', () => {
  const { entries, problems } = parseMailboxes(text);
  const mailboxes = entries.map(({ mailbox }) => mailbox);
  const textAt = (index: number, ...path: string[]): string => {
    const range = entries[index]?.rangeOf(path);
    return range ? text.slice(range.start, range.end) : '';
  };

  const startOf = (index: number, ...path: string[]): number | undefined =>
    entries[index]?.rangeOf(path)?.start;
  const originAt = (index: number, ...path: string[]): string | undefined => entries[index]?.originOf(path);

  it('have no problem', () => {
    assert.deepEqual(problems, []);
    assert.equal(entries.length, 4);
  });

  it('reach from a list of anchors through defaults into a mailbox', () => {
    assert.deepEqual(
      [mailboxes[0]?.imap, mailboxes[0]?.name],
      [{ host: 'ssl0.ovh.net', port: 993, security: 'tls' }, 'Base'],
    );
    assert.equal(originAt(0, 'imap', 'port'), 'defaults');
    assert.equal(textAt(0, 'imap', 'host'), 'ssl0.ovh.net');
    assert.equal(startOf(0, 'imap', 'host'), text.indexOf('ssl0.ovh.net'));
  });

  it('let a key of the map itself win over a merged one', () => {
    assert.deepEqual(mailboxes[0]?.smtp, { host: 'smtp.example.com', port: 465 });
    assert.deepEqual(mailboxes[1]?.imap, { host: 'own.example.com', port: 143, security: 'tls' });
  });

  it('let the first of several merged maps win', () => {
    assert.equal(textAt(1, 'imap', 'port'), '143');
    assert.equal(textAt(1, 'imap', 'security'), 'tls');
  });

  it('copy a mailbox into another', () => {
    const [, b, c] = mailboxes;
    assert.deepEqual([c?.address, c?.imap], ['c@example.com', b?.imap]);
  });

  it('give the place where the value stands', () => {
    assert.equal(textAt(3, 'owner'), 'Claire');
    assert.equal(startOf(3, 'owner'), text.indexOf('Claire'));
    assert.equal(originAt(3, 'owner'), 'file');
  });

  it('see the last anchor of a name', () => {
    const redefined =
      'version: 1\nx-a: [&n one, &n two]\nmailboxes:\n  - { address: a@example.com, owner: *n }\n';
    assert.equal(parseMailboxes(redefined).entries[0]?.mailbox.owner, 'two');
  });

  it('of a piece with a syntax error are not relied on', () => {
    const broken =
      'version: 1\nx-a: &n { host: a.example.com\nmailboxes:\n  - { address: a@example.com, imap: *n }\n  - address: b@example.com\n';
    assert.deepEqual(
      parseMailboxes(broken).entries.map((entry) => entry.broken),
      [[['imap']], []],
    );
  });

  it('stop an alias bomb without hiding the mailboxes', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? 'lol' : `*a${level - 1}`;
      return `x${level}: &a${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
    });
    const bomb = [
      'version: 1',
      ...levels,
      'mailboxes:',
      '  - { address: a@example.com, devices: *a8 }',
      '',
    ].join('\n');
    const file = parseMailboxes(bomb);
    assert.deepEqual(
      file.problems.map(({ rule }) => rule).filter((rule) => rule === 'alias-bomb'),
      ['alias-bomb'],
    );
    assert.deepEqual(file.entries[0]?.mailbox.devices, []);
  });

  it('of merge keys cannot explode either', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0
        ? 'x0: &m0 { a: 1 }'
        : `x${level}: &m${level} { <<: [*m${level - 1}, *m${level - 1}], k${level}: 1 }`,
    );
    const file = parseMailboxes(['version: 1', ...levels, 'mailboxes: []', ''].join('\n'));
    assert.ok(file.problems.some(({ rule }) => rule === 'alias-bomb'));
  });

  const holders: readonly (readonly [string, string, readonly string[]])[] = [
    ['is used by a mailbox', 'base: &a { owner: IT }', []],
    ['is used from inside a list', 'base: [{ name: B }, &a { owner: IT }]', []],
    ['is used by nobody', 'base: &b { owner: IT }\nx-a: &a {}', ['base']],
    ['is used only by the key itself', 'base: [&b one, *b]\nx-a: &a {}', ['base']],
    ['is an alias itself', 'x-a: &a { owner: IT }\nbase: *a', ['base']],
  ];
  for (const [title, lines, expected] of holders) {
    it(`warns of an unknown key unless removing it breaks an alias: it ${title}`, () => {
      const file = parseMailboxes(
        `version: 1\n${lines}\nmailboxes:\n  - { <<: *a, address: a@example.com }\n`,
      );
      assert.deepEqual(
        file.problems.map(({ rule, args }) => [rule, args['key']]),
        expected.map((key) => ['unknown-key', key]),
      );
    });
  }

  it('keep an unknown key of a mailbox and of a map inside it', () => {
    const file = parseMailboxes(
      [
        'version: 1',
        'mailboxes:',
        '  - address: a@example.com',
        '    servers: &servers { host: imap.example.com }',
        '    imap: { <<: *servers, spare: &port 993, port: *port }',
        '',
      ].join('\n'),
    );
    assert.deepEqual(file.problems, []);
  });
});
