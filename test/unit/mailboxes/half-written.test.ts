import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { sample } from './sample.ts';

const inserted = [
  ':',
  '-',
  ' ',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  "'",
  '"',
  '{',
  '[',
  '}',
  ']',
  '\t',
  '\n',
  '%',
  '<<',
  '\r',
  '\u001f',
  '\uFEFF',
];

/** Parses and holds everything against the text; the point is that nothing throws. */
function assertSound(text: string): void {
  const { entries, problems } = parseMailboxes(text);
  const ranges = [
    ...problems.map(({ range }) => range),
    ...entries.flatMap(({ range, lines, addressRange }) => [range, lines, addressRange]),
  ];
  for (const { start, end } of ranges) {
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${JSON.stringify(text)}`);
  }
}

describe('a half-written file', () => {
  it('is read wherever it ends', () => {
    for (let end = 0; end <= sample.length; end += 1) assertSound(sample.slice(0, end));
  }).timeout(20_000);

  it('is read wherever it begins', () => {
    for (let start = 0; start < sample.length; start += 11) assertSound(sample.slice(start));
  }).timeout(20_000);

  for (const character of inserted) {
    it(`is read with ${JSON.stringify(character)} anywhere in it`, () => {
      for (let at = 0; at <= sample.length; at += 23) {
        assertSound(sample.slice(0, at) + character + sample.slice(at));
      }
    }).timeout(20_000);
  }

  it('keeps the mailboxes before the place where it ends', () => {
    const end = sample.indexOf('  - { address: ann');
    for (let cut = end + 1; cut < end + 60; cut += 1) {
      const [claire, paul] = parseMailboxes(sample.slice(0, cut)).entries;
      assert.equal(claire?.mailbox.address, 'claire@example.com');
      assert.equal(paul?.mailbox.address, 'paul@example.com');
      assert.deepEqual([claire.broken, paul.broken], [[], []]);
    }
  });
});
