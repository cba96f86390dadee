import assert from 'node:assert/strict';
import { dayDistance, yearAfter } from '../../../../src/core/language/hover/calendar-days.ts';
import { localDay } from '../../../../src/core/mailboxes/calendar-date.ts';
import { wordsOf } from '../../words/tables.ts';

describe('calendar days', () => {
  for (const [day, later] of [
    ['2025-03-01', '2026-03-01'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
  ] as const)
    it(`a year after ${day} is ${later}`, () => assert.equal(yearAfter(day), later));

  it('of a moment are those of this machine', () => {
    const noon = new Date(2026, 0, 5, 12);
    assert.equal(localDay(noon), '2026-01-05');
  });

  it('are told by their distance', () => {
    assert.equal(dayDistance(0, wordsOf('en')), 'today');
    assert.equal(dayDistance(-1, wordsOf('fr')), 'hier');
  });
});
