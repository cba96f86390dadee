import { useState } from 'preact/hooks';
import type { OverviewRowView } from '../../shared/overview-view.ts';
import { rowKey } from './filters.ts';
import { RowSlots } from './row-slots.ts';

/** A mailbox that is in the page. */
export interface DrawnRow {
  readonly row: OverviewRowView;
  readonly index: number;
  /** The number of its element. */
  readonly slot: number;
}

/** The rows to draw in the order of their elements, so that none of them is moved in the document. */
export function useDrawnRows(
  rows: readonly OverviewRowView[],
  indices: readonly number[],
): readonly DrawnRow[] {
  const [slots] = useState(() => new RowSlots());
  const drawn = indices.flatMap((index) => {
    const row = rows[index];
    return row ? [{ row, index, key: rowKey(row) }] : [];
  });
  const given = slots.assign(drawn.map(({ key }) => key));
  return drawn
    .map(({ row, index, key }) => ({ row, index, slot: given.get(key) ?? index }))
    .sort((one, other) => one.slot - other.slot);
}

/** The elements in the order of the rows: screen readers read them so, whatever their order in the document. */
export function inOrder(shown: readonly DrawnRow[]): string {
  return shown
    .toSorted((one, other) => one.index - other.index)
    .map(({ slot }) => elementOf(slot))
    .join(' ');
}

/** The id of an element. */
export function elementOf(slot: number): string {
  return `mailbox-${slot}`;
}
