import type { RefObject } from 'preact';
import { useActiveRow, type ActiveRow } from './active-row.ts';
import { useDrawnRows, type DrawnRow } from './drawn-rows.ts';
import { useRowRange } from './use-row-range.ts';

interface RowWindow<Row> extends ActiveRow {
  readonly shown: readonly DrawnRow<Row>[];
}

/**
 * Those of many rows that are in the page: what the window shows or soon will, and the one with the focus, however far it is scrolled away.
 *
 * @param keyOf names a row among all of them
 * @param body holds the rows, and is as high as all of them together
 * @param height of each row, CSS pixels; nothing is drawn while it is 0
 */
export function useRowWindow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  body: RefObject<HTMLElement>,
  height: number,
): RowWindow<Row> {
  const { from, to } = useRowRange(body, rows.length, height);
  const activeRow = useActiveRow(rows, keyOf, body);
  const { active } = activeRow;
  const indices: number[] = [];
  for (let index = from; index < to; index += 1) indices.push(index);
  if (active < from) indices.unshift(active);
  else if (active >= to && active < rows.length) indices.push(active);
  const drawn = useDrawnRows(rows, keyOf, indices);
  return { ...activeRow, shown: height > 0 ? drawn : [] };
}
