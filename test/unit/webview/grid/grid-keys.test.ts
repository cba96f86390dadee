import assert from 'node:assert/strict';
import { rowAfter } from '../../../../src/webview/grid/grid-keys.ts';

describe('rowAfter', () => {
  const cases: readonly (readonly [string, number, number | undefined])[] = [
    ['ArrowDown', 5, 6],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 25],
    ['PageDown', 90, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['Enter', 50, undefined],
    ['toString', 50, undefined],
  ];
  for (const [key, row, expected] of cases)
    it(`${key} from ${row}`, () => assert.equal(rowAfter(key, row, 100, 20), expected));
});
