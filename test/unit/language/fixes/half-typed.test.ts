import assert from 'node:assert/strict';
import { inOrder } from '../../../../src/core/language/edits/text-change.ts';
import { fixesFor } from '../../../../src/core/language/fixes/fixes-for.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const context = { words: makeWords('en', {}), today: '2026-11-22' };
/** Half a second on a machine that has nothing else to do. */
const limit = 60_000;
const sample = `version: 1
x-i: &i { host: "imap.example.org:993" } # 👩‍🚀
defaults: { owner: IT, pasword: x }
mailboxes:
  - address: Claire <a@example.com> # é
    nmae: 12
    password: hunter2xyz
    imap: *i
    history:
      - date: 31/12/2026
  - b@example.com
`;

function check(text: string): void {
  const file = readLanguageFile(text, context);
  for (const problem of file.content.problems)
    for (const { changes } of fixesFor(file, problem, context)) {
      assert.deepEqual(changes, inOrder(changes), text);
      for (const { start, end } of changes) assert.ok(start >= 0 && start <= end && end <= text.length, text);
    }
}

describe('fixes in half-typed text', () => {
  it('never throw nor leave the file, wherever it is cut', () => {
    for (let end = 0; end <= sample.length; end += 1) check(sample.slice(0, end));
  }).timeout(limit);

  for (const typed of [':', '-', '#', '&', '*', '!', '|', '>', "'", '"', '{', '[', '\t'])
    it(`never throw nor leave the file, wherever ${JSON.stringify(typed)} is typed`, () => {
      for (let at = 0; at <= sample.length; at += 1) check(sample.slice(0, at) + typed + sample.slice(at));
    }).timeout(limit);
});
