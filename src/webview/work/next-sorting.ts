import type { ColumnLayout } from './column-layout.ts';
import type { Direction, Sorting } from './row-order.ts';

/** The direction that is meant when a column is chosen: the largest number first, texts from A. */
export function firstDirection(layout: ColumnLayout | undefined): Direction {
  return layout?.look === 'number' ? 'descending' : 'ascending';
}

/** The sorting after a click on a column's head: by it, then turned, then as the report has the rows. */
export function nextSorting(sorting: Sorting, column: number, layout: ColumnLayout | undefined): Sorting {
  const first = firstDirection(layout);
  if (sorting.column !== column) return { column, direction: first };
  if (sorting.direction !== first) return { column: undefined, direction: 'ascending' };
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
