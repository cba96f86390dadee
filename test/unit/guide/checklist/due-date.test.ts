import assert from 'node:assert/strict';
import {
  addDays,
  daysOverdue,
  dueDay,
  dueText,
  parseDue,
} from '../../../../src/core/guide/checklist/due-date.ts';

describe('parseDue', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['J', 'J'],
    ['j', 'J'],
    ['J+0', 'J'],
    ['J+2', 'J+2'],
    ['j+2', 'J+2'],
    ['J +2', 'J+2'],
    [' J + 30 ', 'J+30'],
    ['2026-11-23', '2026-11-23'],
    ['2028-02-29', '2028-02-29'],
    ['2027-02-29', undefined],
    ['2026-13-01', undefined],
    ['23/11/2026', undefined],
    ['J-1', undefined],
    ['J+', undefined],
    ['J+99999', undefined],
    ['J+3650', 'J+3650'],
    ['J+3651', undefined],
    ['2199-12-31', '2199-12-31'],
    ['9999-12-31', undefined],
    ['0206-01-01', undefined],
    ['next week', undefined],
    ['', undefined],
  ];
  for (const [written, kept] of cases)
    it(`reads “${written}” as ${kept ?? 'nothing'}`, () => {
      const due = parseDue(written);
      assert.equal(due && dueText(due), kept);
    });
});

describe('dueDay', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['J', '2026-11-23', '2026-11-23'],
    ['J+1', '2026-11-23', '2026-11-24'],
    ['J+1', '2028-02-28', '2028-02-29'],
    ['J+1', '2027-02-28', '2027-03-01'],
    ['J+1', '2026-12-31', '2027-01-01'],
    // Europe's clocks change on these two nights; a day must neither be lost nor counted twice.
    ['J+1', '2026-03-28', '2026-03-29'],
    ['J+1', '2026-10-24', '2026-10-25'],
    ['J+2', '2026-10-24', '2026-10-26'],
    ['J+1', '9999-12-31', '9999-12-31'],
    ['J+1', undefined, undefined],
    ['J+1', '2026-02-30', undefined],
    ['2026-12-24', undefined, '2026-12-24'],
  ];
  for (const [due, start, day] of cases)
    it(`is ${day ?? 'unknown'} for ${due} from ${start ?? 'no day J'}`, () =>
      assert.equal(dueDay(parseDue(due), start), day));

  it('is the same in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Paris']) {
        process.env['TZ'] = place;
        assert.equal(addDays('2026-10-24', 2), '2026-10-26', place);
        assert.equal(daysOverdue('2026-10-24', '2026-10-26'), 2, place);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('daysOverdue', () => {
  it('counts from the day after', () => {
    assert.equal(daysOverdue('2026-11-25', '2026-11-25'), undefined);
    assert.equal(daysOverdue('2026-11-26', '2026-11-25'), undefined);
    assert.equal(daysOverdue('2026-11-24', '2026-11-25'), 1);
    assert.equal(daysOverdue('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysOverdue(undefined, '2026-11-25'), undefined);
  });
});
