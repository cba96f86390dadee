import assert from 'node:assert/strict';
import { dueFrom } from '../../../../src/webview/checklist/due.ts';

describe('dueFrom', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['', ''],
    ['  ', ''],
    ['J', 'J'],
    ['j', 'J'],
    ['j+3', 'J+3'],
    [' J + 12 ', 'J+12'],
    ['J+0', 'J'],
    ['J+003', 'J+3'],
    ['2026-11-30', '2026-11-30'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-31', undefined],
    ['2026-13-01', undefined],
    ['30/11/2026', undefined],
    ['J-1', undefined],
    ['J+', undefined],
    ['J+1000', undefined],
    ['tomorrow', undefined],
  ];
  for (const [typed, expected] of cases)
    it(`takes “${typed}” for ${expected ?? 'nothing'}`, () => assert.equal(dueFrom(typed), expected));
});
