import assert from 'node:assert/strict';
import type { ReportCellView } from '../../../../src/shared/report-view.ts';
import { inOrderOf, type Direction } from '../../../../src/webview/work/row-order.ts';

const text = (value: string): ReportCellView => ({ kind: 'text', text: value });
const none: ReportCellView = { kind: 'none' };
const rows: readonly (readonly ReportCellView[])[] = [
  [text('élan 10'), { kind: 'octets', value: 5 }, { kind: 'date', value: '2026-01-01T23:00:00-05:00' }],
  [text('Eagle'), none, { kind: 'date', value: '2026-01-02T01:00:00Z' }],
  [text('élan 9'), { kind: 'octets', value: 40 }, none],
  [text(''), { kind: 'octets', value: 5 }, { kind: 'date', value: '2011-01-01' }],
];

describe('inOrderOf', () => {
  const cases: readonly (readonly [string, number | undefined, Direction, readonly number[]])[] = [
    ['leaves the rows of the report as they are', undefined, 'ascending', [0, 1, 2, 3]],
    ['texts as the language has them, numbers in them by value', 0, 'ascending', [1, 2, 0, 3]],
    ['what is missing stands last in both directions', 0, 'descending', [0, 2, 1, 3]],
    ['numbers by value, equal ones as they were', 1, 'ascending', [0, 3, 2, 1]],
    ['the largest first', 1, 'descending', [2, 0, 3, 1]],
    ['dates by the moment that they mean', 2, 'ascending', [3, 1, 0, 2]],
  ];
  for (const [name, column, direction, expected] of cases)
    it(name, () => assert.deepEqual(inOrderOf(rows, [0, 1, 2, 3], { column, direction }, 'fr'), expected));

  it('orders only the rows that fit', () =>
    assert.deepEqual(inOrderOf(rows, [3, 2, 0], { column: 1, direction: 'descending' }, 'en'), [2, 3, 0]));
});
