import { useState } from 'preact/hooks';
import { RowSlots } from './row-slots.ts';

/** A row that is in the page. */
export interface DrawnRow<Row> {
  readonly row: Row;
  readonly index: number;
  /** The number of its element. */
  readonly slot: number;
}

/** The rows to draw in the order of their elements, so that none of them is moved in the document. */
export function useDrawnRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  indices: readonly number[],
): readonly DrawnRow<Row>[] {
  const [slots] = useState(() => new RowSlots());
  const drawn = indices.flatMap((index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index, key: keyOf(row) }];
  });
  const given = slots.assign(drawn.map(({ key }) => key));
  return drawn
    .map(({ row, index, key }) => ({ row, index, slot: given.get(key) ?? index }))
    .sort((one, other) => one.slot - other.slot);
}

/** The elements in the order of the rows: screen readers read them so, whatever their order in the document. */
export function inOrder<Row>(grid: string, shown: readonly DrawnRow<Row>[]): string {
  return shown
    .toSorted((one, other) => one.index - other.index)
    .map(({ slot }) => elementOf(grid, slot))
    .join(' ');
}

/** The id of an element of the grid of that name. */
export function elementOf(grid: string, slot: number): string {
  return `${grid}-${slot}`;
}
