import assert from 'node:assert/strict';
import { cutText } from '../../../src/core/mailboxes/reading/cut.ts';
import { mailboxesLimits } from '../../../src/core/mailboxes/limits.ts';
import type { Severity } from '../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { problemMessage } from '../../../src/core/words/problems.ts';
import { wordsOf } from '../words/tables.ts';

const head = 'version: 1\nmailboxes:\n';
const kept = mailboxesLimits.problems;

describe('the bounds of a mailboxes file', () => {
  const floods: readonly (readonly [string, string, Severity])[] = [
    ['errors', `${head}${'  - a\n'.repeat(kept + 1)}`, 'error'],
    [
      'warnings',
      `${head}  - address: a@example.com\n${Array.from({ length: kept + 1 }, (_, index) => `    unknown${index}: 1\n`).join('')}`,
      'warning',
    ],
    [
      'an error after warnings',
      `${head}  - address: a@example.com\n${Array.from({ length: kept + 1 }, (_, index) => `    unknown${index}: 1\n`).join('')}  - b\n`,
      'warning',
    ],
  ];
  for (const [title, text, severity] of floods) {
    it(`keep the first problems and say that there are more: ${title}`, () => {
      const { problems } = parseMailboxes(text);
      assert.equal(problems.length, kept + 1);
      const last = problems.at(-1);
      assert.deepEqual(
        [last?.rule, last?.severity, last?.args],
        ['too-many-problems', severity, { limit: kept }],
      );
      assert.ok(problems.slice(0, -1).every(({ rule }) => rule !== 'too-many-problems'));
    });
  }

  it('let as many problems through as are kept', () => {
    const { problems } = parseMailboxes(`${head}${'  - a\n'.repeat(kept)}`);
    assert.equal(problems.length, kept);
    assert.ok(problems.every(({ rule }) => rule === 'wrong-type'));
  });

  it('count a shared problem once', () => {
    const items = Array.from(
      { length: kept + 1 },
      (_, index) => `  - { address: a${index}@example.com, imap: *i }\n`,
    );
    const { problems, entries } = parseMailboxes(
      `version: 1\nx-i: &i { port: 0 }\nmailboxes:\n${items.join('')}`,
    );
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['bad-port'],
    );
    assert.ok(entries.every(({ broken }) => broken.length === 1));
  });

  const crowds: readonly (readonly [string, string])[] = [
    ['empty mailboxes in flow style', `version: 1\nmailboxes: [${'{},'.repeat(1_000_000)}{}]\n`],
    ['words for mailboxes', `${head}${'- a\n'.repeat(1_050_000)}`],
    ['top-level keys', 'a: 1\n'.repeat(1_600_000)],
    ['brackets', '['.repeat(8_000_000)],
    ['comments', `${head}- address: a@example.com\n${'#\n'.repeat(4_000_000)}`],
  ];
  for (const [title, text] of crowds) {
    it(`refuse millions of ${title}`, () => {
      const { problems, entries } = parseMailboxes(text);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['too-many-values'],
      );
      assert.equal(entries.length, 0);
    }).timeout(30_000);
  }

  it('leave out defaults that are too many for all mailboxes, and rely on none of these', () => {
    const items = Array.from({ length: 2_000 }, (_, index) => `  - address: a${index}@example.com\n`).join(
      '',
    );
    const { problems, entries } = parseMailboxes(
      `version: 1\ndefaults: { owner: IT, devices: [${'a,'.repeat(1_000)}] }\nmailboxes:\n${items}`,
    );
    assert.deepEqual(
      problems.map(({ rule, args }) => [rule, args['key']]),
      [['too-many-values', 'defaults']],
    );
    assert.equal(entries.length, 2_000);
    assert.ok(entries.every(({ broken, mailbox }) => broken[0]?.length === 0 && mailbox.owner === undefined));
    const [problem] = problems;
    assert.ok(problem);
    for (const language of ['en', 'fr'] as const)
      assert.doesNotMatch(problemMessage(problem, wordsOf(language)), /[{}]|undefined/);
  }).timeout(20_000);

  it('leave out defaults that take too long to fill in', () => {
    const items = Array.from({ length: 2_000 }, (_, index) => `  - address: a${index}@example.com\n`).join(
      '',
    );
    const { problems } = parseMailboxes(
      `version: 1\ndefaults: { forwards: [${"'${local}@b.example', ".repeat(200)}] }\nmailboxes:\n${items}`,
    );
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['too-many-values'],
    );
  }).timeout(20_000);

  it('stop merge keys inside one another', () => {
    const keys = Array.from({ length: 12_000 }, (_, index) => `k${index}: 1`).join(', ');
    const { problems } = parseMailboxes(
      `version: 1\nx-a: ${'{ <<: '.repeat(95)}{ ${keys} }${' }'.repeat(95)}\nmailboxes: []\n`,
    );
    const bombs = problems.filter(({ rule }) => rule === 'alias-bomb');
    assert.equal(bombs.length, 1);
    assert.doesNotMatch(
      bombs.map((problem) => problemMessage(problem, wordsOf('en'))).join(),
      /[{}]|undefined/,
    );
  }).timeout(20_000);

  it('read a list of which every item is broken in one go', () => {
    const { entries } = parseMailboxes(
      `${head}  - address: a@example.com\n    aliases: [${'a,'.repeat(100_000)} b@example.com]\n`,
    );
    assert.deepEqual(entries[0]?.mailbox.aliases, ['b@example.com']);
    assert.equal(entries[0].broken.length, 100_000);
  }).timeout(20_000);

  it('cut lines of any length', () => {
    assert.equal(cutText(`a${' '.repeat(4_000_000)}\n`), undefined);
    assert.equal(cutText(`version: 1\n---\n${'\n'.repeat(4_000_000)}`)?.secondDocument, undefined);
  }).timeout(20_000);

  it('never repeat what would steer a terminal', () => {
    const { problems } = parseMailboxes(`${head}  - address: "\\e[2Jclaire"\n`);
    assert.equal(problems[0]?.args['found'], '\uFFFD[2Jclaire');
  });

  it('leave a user name out that cannot be sent', () => {
    const [entry] = parseMailboxes(
      `${head}  - { address: a@example.com, username: "a\\r\\nb", smtp: { username: "" } }\n`,
    ).entries;
    assert.deepEqual(
      [entry?.mailbox.username, entry?.mailbox.smtp, entry?.broken],
      [undefined, {}, [['username'], ['smtp', 'username']]],
    );
  });
});
