import assert from 'node:assert/strict';
import { applyChanges, inOrder } from '../../../../src/core/language/edits/text-change.ts';
import { fixesFor } from '../../../../src/core/language/fixes/fixes-for.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { unmark } from '../../mailboxes/marked.ts';
import { problemCases } from '../../mailboxes/problem-cases.ts';
import { fixCases } from './fix-cases.ts';

const context = { words: makeWords('en', {}), today: '2026-11-22' };

describe('the fixes of a problem', () => {
  for (const { rule, title, before, after, rank = 'offered', stays } of fixCases)
    it(`${rule}: ${title} in ${JSON.stringify(before.slice(0, 400))}`, () => {
      const file = readLanguageFile(before, context);
      const problems = file.content.problems.filter((problem) => problem.rule === rule);
      assert.ok(problems.length > 0, `no such problem: ${JSON.stringify(file.content.problems)}`);
      const fixes = problems.flatMap((problem) => fixesFor(file, problem, context));
      const fix = fixes.find((each) => each.title === title);
      assert.ok(fix, `not among: ${fixes.map((each) => each.title).join(' | ')}`);
      const result = applyChanges(before, fix.changes);
      assert.equal(result, after);
      assert.equal(fix.safe ? 'safe' : fix.preferred ? 'preferred' : 'offered', rank);
      const left = readLanguageFile(result, context).content.problems.filter(
        (problem) => problem.rule === rule,
      );
      assert.ok(stays === true || left.length < problems.length, JSON.stringify(left));
    });

  for (const { title, text } of problemCases)
    it(`are edits in order that can be made, for ${title}`, () => {
      const file = readLanguageFile(unmark(text).text, context);
      for (const problem of file.content.problems)
        for (const { changes, title: fixTitle, command } of fixesFor(file, problem, context)) {
          assert.deepEqual(changes, inOrder(changes));
          assert.ok(command ? changes.length === 0 : changes.length > 0);
          assert.ok(changes.every(({ start, end }) => start >= 0 && start <= end && end <= file.text.length));
          assert.notEqual(fixTitle, '');
        }
    });

  const shared: readonly (readonly [where: string, text: string, title: string, after: string])[] = [
    [
      'in defaults',
      'version: 1\ndefaults: { imap: { host: i.example.org, port: 993, security: starttls } }\nmailboxes:\n  - address: a@example.com\n  - address: b@example.com\n    imap: { security: tls }\n',
      'Set “security” to tls (also changes a@example.com)',
      'security: tls } }\nmailboxes',
    ],
    [
      'in an anchored block',
      'version: 1\nmailboxes:\n  - address: a@example.com\n    imap: &i { host: i.example.org, port: 993, security: starttls }\n  - address: b@example.com\n    imap: *i\n',
      'Set “port” to 143 (also changes b@example.com)',
      'port: 143, security: starttls }',
    ],
  ];
  for (const [where, text, title, after] of shared)
    it(`name the other mailboxes that a value ${where} serves`, () => {
      const file = readLanguageFile(text, context);
      const problem = file.content.problems.find(({ rule }) => rule === 'port-security');
      assert.ok(problem);
      const fixes = fixesFor(file, problem, context);
      const fix = fixes.find((each) => each.title === title);
      assert.ok(fix, fixes.map((each) => each.title).join(' | '));
      assert.deepEqual([fix.safe, fix.preferred], [false, false]);
      assert.ok(applyChanges(text, fix.changes).includes(after));
    });

  const forOne: readonly (readonly [where: string, text: string, after: string])[] = [
    [
      'defaults',
      'version: 1\ndefaults: { auth: password }\nmailboxes:\n  - address: a@example.com\n    provider: ovh\n  - address: b@example.com\n    provider: microsoft365\n',
      'provider: microsoft365\n    auth: oauth2\n',
    ],
    [
      'a merged block',
      'version: 1\nx-base: &base { auth: password }\nmailboxes:\n  - address: a@example.com\n    provider: ovh\n    <<: *base\n  - address: b@example.com\n    provider: microsoft365\n    <<: *base\n',
      'provider: microsoft365\n    auth: oauth2\n    <<: *base\n',
    ],
  ];
  for (const [where, text, after] of forOne)
    it(`change one mailbox alone where ${where} holds a value that is right for others`, () => {
      const file = readLanguageFile(text, context);
      const problem = file.content.problems.find(({ rule }) => rule === 'oauth-only');
      assert.ok(problem);
      const [alone, everywhere] = fixesFor(file, problem, context);
      assert.equal(alone?.title, 'Change to “oauth2” in b@example.com only');
      assert.deepEqual([alone.preferred, alone.safe], [true, false]);
      const result = applyChanges(text, alone.changes);
      assert.ok(result.includes(after), result);
      assert.deepEqual(
        readLanguageFile(result, context).content.problems.filter(({ rule }) => rule === 'oauth-only'),
        [],
      );
      assert.equal(everywhere?.title, 'Change to “oauth2” (also changes a@example.com, b@example.com)');
      assert.equal(everywhere.preferred, false);
    });

  it('do not contradict each other about one port', () => {
    for (const [provider, leg, port] of [
      ['gandi', 'smtp', 25],
      ['microsoft365', 'imap', 143],
      ['gandi', 'smtp', '25, security: none'],
      ['icloud', 'smtp', '465, security: none'],
    ] as const) {
      const text = `version: 1\nmailboxes:\n  - address: a@example.com\n    provider: ${provider}\n    ${leg}: { port: ${port} }\n`;
      const file = readLanguageFile(text, context);
      const results = file.content.problems
        .flatMap((problem) => fixesFor(file, problem, context))
        .filter(({ preferred }) => preferred)
        .map(({ changes }) => applyChanges(text, changes))
        .filter((result) => result.includes(`${leg}: {`));
      assert.ok(results.length > 0, text);
      assert.equal(new Set(results).size, 1, results.join('\n'));
    }
  });

  const credentials: readonly (readonly [credential: string, first: string, preferred: boolean])[] = [
    ['hunter2', 'Move this value to secret storage, as a password', true],
    ['evn:MAIL', 'Move this value to secret storage, as a password', false],
    ['editer', 'Change to “editor”', true],
  ];
  for (const [credential, first, preferred] of credentials)
    it(`take a credential for what it most likely is: ${credential}`, () => {
      const text = `version: 1\nmailboxes:\n  - address: a@example.com\n    credential: ${credential}\n`;
      const file = readLanguageFile(text, context);
      const problem = file.content.problems.find(({ rule }) => rule === 'bad-credential');
      assert.ok(problem);
      const [fix] = fixesFor(file, problem, context);
      assert.deepEqual([fix?.title, fix?.preferred], [first, preferred]);
    });

  it('never repeat a secret', () => {
    const secret = 'Hunter2xyzzy9Q';
    const text = `version: 1\nmailboxes:\n  - address: a@example.com # password: ${secret}\n    password: ${secret}\n    credential: ${secret}\n    imap: { host: "imaps://a:${secret}@imap.example.org:993", passwd: ${secret} }\n    oauth: { clientSecret: ${secret} }\n`;
    const file = readLanguageFile(text, context);
    const fixes = file.content.problems.flatMap((problem) => fixesFor(file, problem, context));
    assert.ok(fixes.length > 5);
    for (const { title, changes, command } of fixes)
      assert.ok(!JSON.stringify([title, changes, command]).includes(secret), title);
  });

  it('are none where the text is another by now', () => {
    const file = readLanguageFile(
      'version: 1\nmailboxes:\n  - address: a@example.com\n    nmae: A\n',
      context,
    );
    const other = readLanguageFile('version: 1\n', context);
    for (const problem of file.content.problems) assert.deepEqual(fixesFor(other, problem, context), []);
  });
});
