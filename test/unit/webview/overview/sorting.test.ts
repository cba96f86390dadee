import assert from 'node:assert/strict';
import { sorted, type Sorting } from '../../../../src/webview/overview/sorting.ts';
import { itemOf, rowOf } from './rows.ts';

const rows = [
  rowOf('person10@example.com', { owner: 'Zoé', settled: 5, overdue: 1, state: 'pass' }),
  rowOf('person9@example.com', { owner: '', settled: 10, overdue: 0, state: 'fail' }),
  rowOf('émile@example.com', {
    owner: 'Élise',
    settled: 1,
    overdue: 1,
    dueThisWeek: 2,
    state: 'warn',
    next: itemOf('a', { dueDate: '2026-11-20' }),
  }),
  rowOf('person1@example.com', {
    owner: 'Fanny',
    settled: 1,
    overdue: 0,
    state: 'pass',
    next: itemOf('b', { dueDate: '2026-11-01' }),
  }),
];

describe('sorted', () => {
  const cases: readonly (readonly [Sorting['column'], Sorting['direction'], readonly number[]])[] = [
    ['mailbox', 'ascending', [2, 3, 1, 0]],
    ['mailbox', 'descending', [0, 1, 3, 2]],
    ['state', 'ascending', [1, 2, 3, 0]],
    ['owner', 'ascending', [2, 3, 0, 1]],
    ['owner', 'descending', [0, 3, 2, 1]],
    ['progress', 'ascending', [3, 2, 0, 1]],
    ['progress', 'descending', [1, 0, 3, 2]],
    ['overdue', 'descending', [2, 0, 3, 1]],
    ['next', 'ascending', [3, 2, 1, 0]],
    ['next', 'descending', [2, 3, 1, 0]],
  ];
  for (const [column, direction, expected] of cases)
    it(`${column}, ${direction}`, () => {
      assert.deepEqual(
        sorted(rows, { column, direction }, 'fr').map((row) => rows.indexOf(row)),
        expected,
      );
    });

  it('counts a checklist without items as settled', () => {
    const empty = rowOf('empty@example.com', { all: 0 });
    const half = rowOf('half@example.com', { settled: 5 });
    assert.deepEqual(sorted([empty, half], { column: 'progress', direction: 'ascending' }, 'en'), [
      half,
      empty,
    ]);
  });
});
