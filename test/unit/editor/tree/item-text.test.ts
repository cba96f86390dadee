import assert from 'node:assert/strict';
import { makeWords } from '../../../../src/core/words/words.ts';
import { ageText, groupText } from '../../../../src/editor/tree/item-text.ts';

const words = makeWords('en', {});

describe('groupText', () => {
  it('tells the size and what asks for something, the gravest first', () => {
    assert.equal(
      groupText(['pass', 'fail', 'warn', 'fail', 'untested'], words),
      '5 mailboxes · 2 failed · 1 warning',
    );
  });
  it('tells how many passed where nothing is wrong', () => {
    assert.equal(groupText(['pass', 'pass', 'untested'], words), '3 mailboxes · 2 passed');
  });
  it('is short where nothing was diagnosed yet', () => {
    assert.equal(groupText(['untested'], words), '1 mailbox');
  });
});

describe('ageText', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  for (const [startedAt, text] of [
    ['2026-11-22T11:59:50Z', '10 seconds ago'],
    ['2026-11-22T11:55:01Z', '4 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    ['2026-11-22T12:00:05Z', 'now'],
  ] as const)
    it(`${startedAt} → ${text}`, () => assert.equal(ageText(startedAt, now, words), text));
});
