import assert from 'node:assert/strict';
import { BestFew } from '../../../../src/core/migration/inventory/best-few.ts';
import { momentOf } from '../../../../src/core/migration/inventory/internal-date.ts';

describe('INTERNALDATE', () => {
  const cases: readonly (readonly [string | undefined, string | undefined])[] = [
    ['17-Jul-1996 02:44:25 -0700', '1996-07-17T09:44:25.000Z'],
    [' 1-Jan-2050 00:00:00 +0000', '2050-01-01T00:00:00.000Z'],
    ['1-JAN-1970 00:00:00 +0530', '1969-12-31T18:30:00.000Z'],
    ['29-Feb-2024 23:59:59 +1400', '2024-02-29T09:59:59.000Z'],
    ['17-Jux-1996 02:44:25 -0700', undefined],
    // Begins inside another month's name.
    ['17-anf-1996 02:44:25 -0700', undefined],
    ['17 Jul 1996', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [text, moment] of cases)
    it(`“${text ?? ''}” is ${moment ?? 'no moment'}`, () => {
      const found = momentOf(text);
      assert.equal(found === undefined ? undefined : new Date(found).toISOString(), moment);
    });
});

describe('the best few', () => {
  it('are the smallest, in order, of however many are shown', () => {
    const few = new BestFew<number>(3, (value) => value);
    for (let at = 0; at < 10_000; at += 1) few.show((at * 7_919) % 10_007);
    assert.deepEqual(
      few.items,
      [...new Array(10_000).keys()]
        .map((at) => (at * 7_919) % 10_007)
        .sort((one, other) => one - other)
        .slice(0, 3),
    );
  });

  it('keep the first of two alike, and may be fewer', () => {
    const few = new BestFew<readonly [string, number]>(2, ([, value]) => value);
    few.show(['a', 1]);
    assert.deepEqual(few.items, [['a', 1]]);
    few.show(['b', 1]);
    few.show(['c', 1]);
    assert.deepEqual(few.items, [
      ['a', 1],
      ['b', 1],
    ]);
  });
});
