import assert from 'node:assert/strict';
import { fitRow, rowWidth } from '../../../../src/core/guide/picture/fit-row.ts';

describe('fitRow', () => {
  const row = (...wanted: readonly number[]): Parameters<typeof fitRow>[0] =>
    wanted.map((each) => ({ wanted: each, width: 10, gap: 2 }));
  const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ['leaves what fits', [20, 50], [20, 50]],
    ['pushes apart evenly what overlaps', [50, 50], [44, 56]],
    ['keeps inside on the left', [-30, 0], [5, 17]],
    ['keeps inside on the right', [99, 120], [83, 95]],
    ['has nothing to do', [], []],
  ];
  for (const [name, wanted, expected] of cases)
    it(name, () => assert.deepEqual(fitRow(row(...wanted), 0, 100), expected));

  it('counts no gap after the last', () => assert.equal(rowWidth(row(0, 0)), 22));
});
