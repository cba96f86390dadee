import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import type { Problem } from '../../../src/core/mailboxes/model.ts';
import {
  tooLarge,
  tooManyValues,
  unreadable,
  unreadableReasons,
} from '../../../src/core/mailboxes/refusal.ts';
import { problemMessage } from '../../../src/core/words/problems.ts';
import { unmark } from '../mailboxes/marked.ts';
import { problemCases } from '../mailboxes/problem-cases.ts';
import { wordsOf } from './tables.ts';

const problems: readonly (readonly [string, Problem])[] = [
  ...problemCases.flatMap(({ title, rule, text }) => {
    const found = parseMailboxes(unmark(text).text).problems.find((problem) => problem.rule === rule);
    return found ? [[title, found] as const] : [];
  }),
  ...unreadableReasons.map((reason) => [`a file that is ${reason}`, unreadable(reason)] as const),
  ['50 MB', tooLarge(50_000_000)],
  ['millions of values', tooManyValues()],
];

describe('problemMessage', () => {
  const [english, french] = [wordsOf('en'), wordsOf('fr')];
  for (const [title, problem] of problems) {
    it(`says ${title} in both languages`, () => {
      const [inEnglish, inFrench] = [problemMessage(problem, english), problemMessage(problem, french)];
      for (const message of [inEnglish, inFrench]) {
        // The address of a case holds braces of its own.
        assert.doesNotMatch(message.replaceAll('${local}', ''), /[{}]|undefined/);
        assert.match(message, /[.?]$/);
        assert.doesNotMatch(message, /hunter2|123456/);
      }
      assert.notEqual(inEnglish, inFrench);
    });
  }

  it('holds what was found, what is expected and what to do', () => {
    const text =
      'version: 1\nmailboxes:\n  - address: a@example.com\n    imap: { host: "imaps://imap.example.com:993", port: x }\n';
    assert.deepEqual(
      parseMailboxes(text).problems.map((problem) => problemMessage(problem, english)),
      [
        '“imaps://imap.example.com:993” is a URL, but only the host is expected. Write “host: imap.example.com” and “port: 993”.',
        '“imap.port” holds text, but a number is expected. Write the value without quotes.',
      ],
    );
  });

  it('gives the system’s own words for a file it cannot read', () => {
    const problem: Problem = { ...unreadable('binary'), args: { reason: 'EACCES: permission denied' } };
    assert.equal(problemMessage(problem, english), 'The file cannot be read: EACCES: permission denied');
  });
});
