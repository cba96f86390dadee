import assert from 'node:assert/strict';
import type { ColumnLayout } from '../../../../src/webview/work/column-layout.ts';
import { nextSorting } from '../../../../src/webview/work/next-sorting.ts';
import type { Sorting } from '../../../../src/webview/work/row-order.ts';

const layout = (look: ColumnLayout['look']): ColumnLayout => ({
  ...{ id: 'x', title: 'X', look, bar: undefined, most: 0, digits: 1, wanted: 1 },
});
const given: Sorting = { column: undefined, direction: 'ascending' };

describe('clicks on the head of a column', () => {
  for (const [look, directions] of [
    ['text', ['ascending', 'descending']],
    ['number', ['descending', 'ascending']],
  ] as const)
    it(`sort ${look}s, turn, and give back the report’s own order`, () => {
      const first = nextSorting({ column: 7, direction: 'ascending' }, 2, layout(look));
      const second = nextSorting(first, 2, layout(look));
      assert.deepEqual(
        [first, second],
        directions.map((direction) => ({ column: 2, direction })),
      );
      assert.deepEqual(nextSorting(second, 2, layout(look)), given);
    });
});
