import assert from 'node:assert/strict';
import type { YamlPath } from '../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';

interface MergeCase {
  readonly title: string;
  readonly defaults: string;
  readonly mailbox: string;
  readonly path: YamlPath;
  readonly value: unknown;
  readonly origin: 'file' | 'defaults' | undefined;
}

const cases: readonly MergeCase[] = [
  {
    title: 'takes what the mailbox leaves out',
    defaults: 'owner: IT',
    mailbox: '',
    path: ['owner'],
    value: 'IT',
    origin: 'defaults',
  },
  {
    title: 'prefers what the mailbox says',
    defaults: 'owner: IT',
    mailbox: 'owner: Claire',
    path: ['owner'],
    value: 'Claire',
    origin: 'file',
  },
  {
    title: 'merges maps deep: what only the defaults say',
    defaults: 'imap: { host: imap.example.com, port: 993 }',
    mailbox: 'imap: { port: 143 }',
    path: ['imap', 'host'],
    value: 'imap.example.com',
    origin: 'defaults',
  },
  {
    title: 'merges maps deep: what both say',
    defaults: 'imap: { host: imap.example.com, port: 993 }',
    mailbox: 'imap: { port: 143 }',
    path: ['imap', 'port'],
    value: 143,
    origin: 'file',
  },
  {
    title: 'merges maps inside maps',
    defaults: 'migration: { start: 2026-11-23, target: { provider: ovh, imap: { port: 993 } } }',
    mailbox: 'migration: { target: { imap: { host: a.example.com } } }',
    path: ['migration'],
    value: {
      start: '2026-11-23',
      target: { provider: 'ovh', imap: { host: 'a.example.com', port: 993 } },
    },
    origin: 'file',
  },
  {
    title: 'replaces lists',
    defaults: 'devices: [a, b]',
    mailbox: 'devices: [c]',
    path: ['devices'],
    value: ['c'],
    origin: 'file',
  },
  {
    title: 'replaces a list by an empty one',
    defaults: 'devices: [a, b]',
    mailbox: 'devices: []',
    path: ['devices'],
    value: [],
    origin: 'file',
  },
  {
    title: 'finds an entry of a list',
    defaults: 'devices: [a, b]',
    mailbox: '',
    path: ['devices', 1],
    value: 'b',
    origin: 'defaults',
  },
  {
    title: 'clears by null',
    defaults: 'owner: IT',
    mailbox: 'owner: null',
    path: ['owner'],
    value: undefined,
    origin: undefined,
  },
  {
    title: 'clears by nothing',
    defaults: 'imap: { host: imap.example.com }',
    mailbox: 'imap:',
    path: ['imap'],
    value: undefined,
    origin: undefined,
  },
  {
    title: 'clears inside a map by ~',
    defaults: 'imap: { host: imap.example.com, username: x }',
    mailbox: 'imap: { username: ~ }',
    path: ['imap'],
    value: { host: 'imap.example.com' },
    origin: 'file',
  },
  {
    title: 'lets false replace a map',
    defaults: 'imap: { host: imap.example.com }',
    mailbox: 'imap: false',
    path: ['imap'],
    value: false,
    origin: 'file',
  },
  {
    title: 'lets a map replace false',
    defaults: 'imap: false',
    mailbox: 'imap: { port: 143 }',
    path: ['imap'],
    value: { port: 143 },
    origin: 'file',
  },
  {
    title: 'lets a wrong value of the mailbox hide the right one of the defaults',
    defaults: 'owner: IT',
    mailbox: 'owner: 12',
    path: ['owner'],
    value: undefined,
    origin: 'file',
  },
  {
    title: 'lets a right value of the mailbox hide the wrong one of the defaults',
    defaults: 'owner: 12',
    mailbox: 'owner: IT',
    path: ['owner'],
    value: 'IT',
    origin: 'file',
  },
  {
    title: 'fills in the address and the local part, defaults',
    defaults: 'username: "${local}/${address}/${other}"',
    mailbox: '',
    path: ['username'],
    value: 'claire.m/claire.m@example.com/${other}',
    origin: 'defaults',
  },
  {
    title: 'fills in hosts and lists',
    defaults: 'aliases: ["info-${address}"]\n  imap: { host: "${local}.example.com" }',
    mailbox: '',
    path: ['imap', 'host'],
    value: 'claire.m.example.com',
    origin: 'defaults',
  },
  {
    title: 'fills in the mailbox itself',
    defaults: 'owner: IT',
    mailbox: 'credential: env:MAIL_${local}',
    path: ['credential'],
    value: { kind: 'env', name: 'MAIL_claire.m' },
    origin: 'file',
  },
  {
    title: 'fills in the address of a target',
    defaults: 'migration: { target: { address: "${local}@example.org" } }',
    mailbox: '',
    path: ['migration', 'target', 'address'],
    value: 'claire.m@example.org',
    origin: 'defaults',
  },
];

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? new Map(Object.entries(inner)).get(String(step))
        : undefined,
    value,
  );
}

describe('defaults', () => {
  for (const { title, defaults, mailbox, path, value, origin } of cases) {
    it(title, () => {
      const text = `version: 1\ndefaults:\n  ${defaults}\nmailboxes:\n  - address: claire.m@example.com\n    ${mailbox}\n`;
      const [entry] = parseMailboxes(text).entries;
      assert.ok(entry);
      assert.deepEqual(valueAt(entry.mailbox, path), value);
      assert.equal(entry.originOf(path), origin);
    });
  }

  it('may stand after the mailboxes', () => {
    const [entry] = parseMailboxes(
      'version: 1\nmailboxes:\n- address: a@example.com\ndefaults: { owner: IT }\n',
    ).entries;
    assert.equal(entry?.mailbox.owner, 'IT');
  });

  it('are checked though no mailbox uses them', () => {
    const { problems } = parseMailboxes('version: 1\ndefaults: { imap: { port: 0 } }\nmailboxes: []\n');
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['bad-port'],
    );
  });

  it('are judged filled in, and only where they are used', () => {
    const { entries, problems } = parseMailboxes(
      [
        'version: 1',
        'defaults: { imap: { host: "${local}.example.com" } }',
        'mailboxes:',
        '  - address: fine@example.com',
        '  - address: not_*@example.com',
        '  - { address: other_*@example.com, imap: false }',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      problems.map(({ rule, args }) => [rule, args['found']]),
      [['bad-host', 'not_*.example.com']],
    );
    assert.deepEqual(
      entries.map(({ broken }) => broken),
      [[], [['imap', 'host']], []],
    );
  });
});
