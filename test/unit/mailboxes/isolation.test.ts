import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';

const before = '  - address: before@example.com\n    imap: { host: a.example.com }\n';
const after = '  - address: after@example.com\n    smtp: { host: b.example.com }\n';
const file = (middle: string): string => `version: 1\nmailboxes:\n${before}${middle}${after}`;

/** What stands between two good mailboxes, and the addresses that are usable in between. */
const middles: readonly (readonly [string, string, readonly string[]])[] = [
  ['an open brace', '  - address: m@example.com\n    imap: { host: x\n', ['m@example.com']],
  ['an open bracket', '  - address: m@example.com\n    aliases: [a@example.com,\n', ['m@example.com']],
  [
    'an open double quote',
    '  - address: m@example.com\n    name: "Claire\n    owner: IT\n',
    ['m@example.com'],
  ],
  ['an open single quote', "  - address: m@example.com\n    name: 'Claire\n", ['m@example.com']],
  ['a tab', '  - address: m@example.com\n\tname: x\n', ['m@example.com']],
  ['a key without colon', '  - address: m@example.com\n    nam\n', ['m@example.com']],
  ['two keys on a line', '  - address: m@example.com\n    name: a: b\n', ['m@example.com']],
  ['an unknown alias', '  - address: m@example.com\n    imap: *nobody\n', ['m@example.com']],
  ['a reserved character', '  - address: m@example.com\n    name: @x\n', ['m@example.com']],
  ['lost indentation', '  - address: m@example.com\n   name: x\n', ['m@example.com']],
  [
    'a dash too deep',
    '  - address: m@example.com\n    name: x\n    - address: n@example.com\n',
    ['m@example.com'],
  ],
  ['a key at the left edge', '  - address: m@example.com\nowner: P\n', ['m@example.com']],
  ['a block at the left edge', '  - address: m@example.com\nimap:\n      host: x\n', ['m@example.com']],
  ['a key typed at the left edge', '  - address: m@example.com\nx    name: C\n', ['m@example.com']],
  ['a dash too far left', ' - address: m@example.com\n', ['m@example.com']],
  ['a missing dash', '    address: m@example.com\n', []],
  ['a bad address', '  - address: m m@example.com\n', []],
  ['no address', '  - name: x\n', []],
  ['a word', '  - oops\n', []],
  ['an empty item', '  -\n', []],
  ['a bad port', '  - { address: m@example.com, imap: { port: 0 } }\n', ['m@example.com']],
  ['a list in the list', '  - - address: m@example.com\n', []],
  ['a thousand brackets', `  - address: m@example.com\n    x: ${'['.repeat(3000)}\n`, []],
];

describe('one bad mailbox', () => {
  for (const [title, middle, usable] of middles) {
    it(`with ${title} leaves the others as they are`, () => {
      const { entries, problems } = parseMailboxes(file(middle));
      const whole = ['before@example.com', ...usable, 'after@example.com'];
      // A dash that is missing makes the lines part of the mailbox before.
      const isMissingDash = title === 'a missing dash';
      assert.deepEqual(
        entries.map(({ mailbox }) => mailbox.address),
        whole,
      );
      assert.ok(problems.some(({ severity }) => severity === 'error'));
      const [first, last] = [entries[0], entries.at(-1)];
      assert.deepEqual([first?.broken.length, last?.broken.length], [isMissingDash ? 1 : 0, 0]);
      assert.deepEqual(
        [first?.mailbox.imap, last?.mailbox.smtp],
        [{ host: 'a.example.com' }, { host: 'b.example.com' }],
      );
    });
  }

  it('is wholly broken by a syntax error in it', () => {
    const [, middle] = parseMailboxes(file('  - address: m@example.com\n    imap: { host: x\n')).entries;
    assert.deepEqual(middle?.broken, [[]]);
    assert.deepEqual(middle.mailbox.imap, { host: 'x' }, 'what was recovered is there to be shown');
  });

  it('in flow style, with a wrong value, leaves the others', () => {
    const text =
      '{ version: 1, mailboxes: [{ address: a@example.com, imap: 5 }, { address: b@example.com }] }';
    assert.deepEqual(
      parseMailboxes(text).entries.map(({ mailbox, broken }) => [mailbox.address, broken]),
      [
        ['a@example.com', [['imap']]],
        ['b@example.com', []],
      ],
    );
  });
});

describe('a syntax error', () => {
  it('in defaults breaks every mailbox but hides none', () => {
    const text = `version: 1\ndefaults:\n  owner: "IT\nmailboxes:\n${before}${after}`;
    assert.deepEqual(
      parseMailboxes(text).entries.map(({ broken }) => broken),
      [[[]], [[]]],
    );
  });

  it('in domains breaks no mailbox', () => {
    const text = `version: 1\ndomains: { example.com: { owned: true }\nmailboxes:\n${before}${after}`;
    const { entries, problems } = parseMailboxes(text);
    assert.deepEqual(
      entries.map(({ broken }) => broken),
      [[], []],
    );
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['syntax'],
    );
  });

  it('in flow style breaks the mailbox it stands in, or all where it stands outside', () => {
    const flow = (defaults: string, first: string): string =>
      `{ version: 1, defaults: { owner: ${defaults} }, mailboxes: [{ address: a@b.c, name: ${first} }, { address: d@e.f }] }`;
    const brokenOf = (text: string): unknown => parseMailboxes(text).entries.map(({ broken }) => broken);
    assert.deepEqual(brokenOf(flow('IT', 'A')), [[], []]);
    assert.deepEqual(brokenOf(flow('IT', '@A')), [[[]], []]);
    assert.deepEqual(brokenOf(flow('@IT', 'A')), [[[]], [[]]]);
  });

  for (const first of [
    '  -address: a@example.com\n    name: x\n',
    '  [- address: a@example.com\n',
    '  "- address: a@example.com\n',
  ])
    it(`in the first dash hides no other mailbox: ${first.trim()}`, () => {
      const { entries, problems } = parseMailboxes(`version: 1\nmailboxes:\n${first}${before}${after}`);
      assert.deepEqual(
        entries.map(({ mailbox }) => mailbox.address),
        ['before@example.com', 'after@example.com'],
      );
      assert.ok(problems.length > 0);
    });

  it('is told once for each mailbox', () => {
    const bad = '  - address: m@example.com\n    nam\n    @x\n    "y\n';
    assert.equal(parseMailboxes(file(bad + bad)).problems.filter(({ rule }) => rule === 'syntax').length, 2);
  });
});

describe('a key of the top level that stands twice', () => {
  it('is not used', () => {
    const text = `version: 1\norganization: A\norganization: B\nmailboxes:\n${before}`;
    assert.equal(parseMailboxes(text).organization, undefined);
  });

  it('breaks every mailbox where it is defaults', () => {
    const text = `version: 1\ndefaults: { owner: A }\nmailboxes:\n${before}defaults: { owner: B }\n`;
    assert.deepEqual(
      parseMailboxes(text).entries.map(({ broken }) => broken),
      [[[]]],
    );
  });

  it('hides no mailbox where it is the list', () => {
    const text = `version: 1\nmailboxes:\n${before}mailboxes:\n${after}`;
    assert.deepEqual(
      parseMailboxes(text).entries.map(({ mailbox }) => mailbox.address),
      ['before@example.com', 'after@example.com'],
    );
  });
});
