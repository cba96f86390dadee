import assert from 'node:assert/strict';
import { brokenFor } from '../../../src/core/mailboxes/broken.ts';
import { connectionOf, connectionPath } from '../../../src/core/mailboxes/connection.ts';
import type { MailboxEntry } from '../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { Leg, Side } from '../../../src/core/report/report.ts';

function entryWith(lines: readonly string[]): MailboxEntry {
  const text = [
    'version: 1',
    'mailboxes:',
    '  - address: a@example.com',
    ...lines.map((line) => `    ${line}`),
    '',
  ];
  const [entry] = parseMailboxes(text.join('\n')).entries;
  assert.ok(entry);
  return entry;
}

const own = [
  'provider: ovh',
  'username: u',
  'credential: env:OWN',
  'imap: { host: own.example.com, port: 143, username: i }',
];
const imap = { host: 'own.example.com', port: 143, username: 'i' };
const credential = { kind: 'env', name: 'OWN' };

const cases: readonly (readonly [string, readonly string[], Side, unknown])[] = [
  [
    'the mailbox itself is the source',
    own,
    'source',
    { address: 'a@example.com', provider: 'ovh', username: 'u', credential, imap },
  ],
  ['there is no target', own, 'target', undefined],
  [
    'the source completes itself from the mailbox',
    [...own, 'migration: { source: { credential: env:OLD, imap: { port: 993 } } }'],
    'source',
    {
      address: 'a@example.com',
      provider: 'ovh',
      username: 'u',
      credential: { kind: 'env', name: 'OLD' },
      imap: { host: 'own.example.com', port: 993, username: 'i' },
    },
  ],
  [
    'a user name of the source beats the one of an endpoint of the mailbox',
    [...own, 'migration: { source: { username: old } }'],
    'source',
    {
      address: 'a@example.com',
      provider: 'ovh',
      username: 'old',
      credential,
      imap: { host: 'own.example.com', port: 143 },
    },
  ],
  [
    'another host takes nothing of the mailbox’s endpoint',
    [...own, 'migration: { source: { imap: { host: old.example.com } } }'],
    'source',
    {
      address: 'a@example.com',
      provider: 'ovh',
      username: 'u',
      credential,
      imap: { host: 'old.example.com' },
    },
  ],
  [
    'another provider gets nothing but the address',
    [...own, 'migration: { source: { provider: gandi } }'],
    'source',
    { address: 'a@example.com', provider: 'gandi' },
  ],
  [
    'the same provider shares everything',
    [...own, 'migration: { source: { provider: ovh, imap: false } }'],
    'source',
    { address: 'a@example.com', provider: 'ovh', username: 'u', credential, imap: false },
  ],
  [
    'the target stands alone, with the address of the mailbox',
    [...own, 'migration: { target: { provider: google } }'],
    'target',
    { address: 'a@example.com', provider: 'google' },
  ],
  [
    'the target may have an address of its own',
    [...own, 'migration: { target: { address: a@example.org } }'],
    'target',
    { address: 'a@example.org' },
  ],
];

describe('connectionOf', () => {
  for (const [title, lines, side, expected] of cases) {
    it(title, () => assert.deepEqual(connectionOf(entryWith(lines).mailbox, side), expected));
  }
});

describe('connectionPath', () => {
  const both = [...own, 'migration: { source: { imap: { port: 993 } }, target: { imap: { port: 1 } } }'];
  const paths: readonly (readonly [readonly string[], Side, readonly string[], string])[] = [
    [own, 'source', ['imap', 'port'], 'imap.port'],
    [both, 'source', ['imap', 'port'], 'migration.source.imap.port'],
    [both, 'source', ['imap', 'host'], 'imap.host'],
    [both, 'source', ['address'], 'address'],
    [both, 'target', ['imap', 'port'], 'migration.target.imap.port'],
    [both, 'target', ['imap', 'host'], 'migration.target.imap.host'],
    [both, 'target', ['address'], 'address'],
  ];
  for (const [lines, side, path, expected] of paths) {
    it(`finds ${path.join('.')} of the ${side} at ${expected}`, () =>
      assert.equal(connectionPath(entryWith(lines).mailbox, side, path).join('.'), expected));
  }
});

describe('brokenFor', () => {
  const legs: readonly (readonly [readonly string[], Side, Leg, string])[] = [
    [['imap: { port: 0 }'], 'source', 'imap', 'imap.port'],
    [['imap: { port: 0 }'], 'source', 'smtp', ''],
    [['imap: { port: 0 }'], 'source', 'mx', ''],
    [['auth: pasword'], 'source', 'smtp', 'auth'],
    [['auth: pasword'], 'source', 'mx', ''],
    [['owner: 5'], 'source', 'imap', ''],
    [['imap: { host: x'], 'source', 'mx', '(all)'],
    [['imap: { port: 0 }', 'migration: { target: { provider: google } }'], 'target', 'imap', ''],
    [['migration: { target: { imap: { port: 0 } } }'], 'target', 'imap', 'migration.target.imap.port'],
    [['migration: { target: { imap: { port: 0 } } }'], 'source', 'imap', ''],
    [['migration: { target: 5 }'], 'target', 'smtp', 'migration.target'],
    [['migration: 5'], 'target', 'mx', 'migration'],
    [['migration: { start: 5 }'], 'target', 'mx', ''],
    [
      ['imap: { port: 0 }', 'migration: { source: { imap: { host: old.example.com } } }'],
      'source',
      'imap',
      'imap.port',
    ],
    [
      [
        'imap: { host: own.example.com, port: 0 }',
        'migration: { source: { imap: { host: old.example.com } } }',
      ],
      'source',
      'imap',
      '',
    ],
    [['username: 5', 'migration: { source: { username: old } }'], 'source', 'imap', ''],
    [['username: 5', 'migration: { source: { auth: password } }'], 'source', 'imap', 'username'],
    [['username: 5', 'provider: ovh', 'migration: { source: { provider: google } }'], 'source', 'imap', ''],
    [['provider: 5', 'migration: { source: { provider: google } }'], 'source', 'imap', 'provider'],
  ];
  for (const [lines, side, leg, expected] of legs) {
    it(`${lines.join('; ')}: ${leg} of the ${side} is ${expected || 'fine'}`, () => {
      const broken = brokenFor(entryWith(lines), side, leg).map((path) => path.join('.') || '(all)');
      assert.equal(broken.join(' '), expected);
    });
  }
});
