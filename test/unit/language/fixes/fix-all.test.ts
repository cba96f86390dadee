import assert from 'node:assert/strict';
import { applyChanges, inOrder } from '../../../../src/core/language/edits/text-change.ts';
import { fixAll, fixingAll } from '../../../../src/core/language/fixes/fix-all.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { unmark } from '../../mailboxes/marked.ts';
import { problemCases } from '../../mailboxes/problem-cases.ts';
import { allLayouts, commentsOf } from '../edits/layouts.ts';

const context = { words: makeWords('en', {}), today: '2026-11-22' };
/** No file needs more rounds: a fix may show the next problem, and that is the end of it. */
const mostRounds = 5;

function once(text: string): string {
  const file = readLanguageFile(text, context);
  const changes = fixAll(file, file.content.problems, context);
  assert.deepEqual(changes, inOrder(changes));
  return applyChanges(text, changes);
}

function often(text: string): string {
  let now = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = once(now);
    if (next === now) return now;
    now = next;
  }
  throw new Error(`no end of ${text}`);
}

const broken = `# header
mailboxes: # the list
  # about A
  - address: Claire <a@example.com> # a
    nmae: 12 # twelve
    imap: { server: "imaps://imap.example.org:993", security: TLS } # flow
    aliases: b@example.org # alias
    migration:
      # when
      start: 31/12/2026 # day J
      traget: { provider: microsoft356 }
    clients:
      - Thunderbird # t
  # about B
  - c@example.com # B
`;

const fixed = `# header
version: 1
mailboxes: # the list
  # about A
  - address: a@example.com # a
    name: "12" # twelve
    imap: { host: "imap.example.org", port: 993, security: tls } # flow
    aliases: [b@example.org] # alias
    migration:
      # when
      start: 2026-12-31 # day J
      target: { provider: microsoft365 }
    clients:
      - thunderbird # t
  # about B
  - address: c@example.com # B
`;

describe('fixing all that is safe', () => {
  for (const [title, lineBreak] of [
    ['', '\n'],
    ['with Windows line breaks', '\r\n'],
  ] as const)
    it(`mends a file as a person would ${title}`, () =>
      assert.equal(often(broken.replaceAll('\n', lineBreak)), fixed.replaceAll('\n', lineBreak)));

  it('makes a first step in which nothing overlaps', () => {
    const first = once(broken);
    assert.deepEqual(commentsOf(first), commentsOf(broken));
    assert.notEqual(first, broken);
  });

  for (const { title, text } of problemCases)
    it(`comes to an end and keeps comments, for ${title}`, () => {
      const before = unmark(text).text;
      const after = often(before);
      if (!text.includes('"#b') && before.includes('# '))
        assert.deepEqual(commentsOf(after), commentsOf(before));
      assert.equal(once(after), after);
    });

  it('leaves files alone that are right', () => {
    for (const [, text] of allLayouts) assert.equal(once(text), text);
  });

  it('does not rename two keys to the same', () => {
    const text = 'version: 1\nmailboxes:\n  - address: a@example.com\n    nmae: A\n    naem: B\n';
    assert.equal(often(text), text);
  });

  it('lets others have their turn in a file full of problems', () => {
    const item = (at: number): string =>
      `  - address: a${at}@example.com\n    nmae: A\n    imap: { prot: 993 }\n`;
    const text = `version: 1\nmailboxes:\n${Array.from({ length: 50 }, (_, at) => item(at)).join('')}`;
    const file = readLanguageFile(text, context);
    const work = fixingAll(file, file.content.problems, context);
    let turns = 0;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) {
        assert.equal(step.value.length, 100);
        break;
      }
      turns += 1;
    }
    assert.ok(turns >= 100, String(turns));
  });
});
