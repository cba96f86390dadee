import assert from 'node:assert/strict';
import { ruleFacts } from '../../../src/core/lint/rule-facts.ts';
import { mailboxesLimits } from '../../../src/core/mailboxes/limits.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { severityOfRule } from '../../../src/core/mailboxes/severity.ts';
import { syntaxReasons } from '../../../src/core/mailboxes/reading/syntax.ts';
import { unmark } from './marked.ts';
import { problemCases } from './problem-cases.ts';

describe('problems of a mailboxes file', () => {
  for (const { title, rule, text: marked, args = {}, severity = severityOfRule[rule] } of problemCases) {
    it(`${rule}: ${title}`, () => {
      const { text, range } = unmark(marked);
      const found = parseMailboxes(text).problems.filter((problem) => problem.rule === rule);
      const [problem] = found;
      assert.ok(problem && found.length === 1, JSON.stringify(parseMailboxes(text).problems));
      assert.deepEqual(problem.range, range);
      assert.equal(problem.severity, severity);
      for (const [key, value] of Object.entries(args)) assert.equal(problem.args[key], value, key);
    });
  }

  it('too-large: a file of 50 MB, at once', () => {
    const { problems, entries } = parseMailboxes(`version: 1\n${'#'.repeat(50_000_000)}`);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['too-large'],
    );
    assert.equal(entries.length, 0);
    assert.ok(mailboxesLimits.fileSize < 50_000_000);
  });

  it('has a case for every rule and every kind of syntax error', () => {
    const rules = new Set<string>([
      ...problemCases.map(({ rule }) => rule),
      'too-large',
      // Their files are in bounds.test.ts.
      'too-many-values',
      'too-many-problems',
    ]);
    assert.deepEqual(
      Object.entries(ruleFacts).flatMap(([rule, { by }]) =>
        by === 'reader' && !rules.has(rule) ? [rule] : [],
      ),
      [],
    );
    const reasons = new Set(
      problemCases.filter(({ rule }) => rule === 'syntax').map(({ args }) => args?.['reason']),
    );
    assert.deepEqual(
      syntaxReasons.filter((reason) => !reasons.has(reason)),
      [],
    );
  });

  it('never repeats a secret', () => {
    for (const { text } of problemCases) {
      const file = parseMailboxes(unmark(text).text);
      const said = JSON.stringify([
        file.problems,
        file.entries.map(({ mailbox, broken }) => [mailbox, broken]),
      ]);
      assert.ok(!/hunter2|123456/.test(said), said);
    }
  });

  it('tells a value shared through an anchor or through defaults once', () => {
    const shared = parseMailboxes(
      [
        'version: 1',
        'defaults: { imap: { port: 0 }, credential: "env:${local}=" }',
        'mailboxes:',
        '  - address: a@example.com',
        '    smtp: &smtp { port: 0 }',
        '  - { address: b@example.com, smtp: *smtp }',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      shared.problems.map(({ rule, args }) => [rule, args['key']]),
      [
        ['bad-port', 'imap.port'],
        ['bad-credential', 'credential'],
        ['bad-port', 'smtp.port'],
      ],
    );
    assert.deepEqual(
      shared.entries.map(({ broken }) => broken.map((path) => path.join('.')).sort()),
      [
        ['credential', 'imap.port', 'smtp.port'],
        ['credential', 'imap.port', 'smtp.port'],
      ],
    );
  });

  it('says nothing about a file that is right', () => {
    const text =
      'version: 1\nx-note: &n { anything: 1 }\nmailboxes:\n  - address: élodie@exämple.fr\n    smtp: false\n';
    assert.deepEqual(parseMailboxes(text).problems, []);
  });

  it('names the mailbox a problem stands in', () => {
    const text =
      'version: 1\nbad: 1\nmailboxes:\n  - address: a@example.com\n  - address: b@example.com\n    name: 1\n';
    assert.deepEqual(
      parseMailboxes(text).problems.map(({ rule, address }) => [rule, address]),
      [
        ['unknown-key', undefined],
        ['wrong-type', 'b@example.com'],
      ],
    );
  });
});
