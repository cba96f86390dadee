import type { ReportCellView } from '../../shared/report-view.ts';
import { numberIn } from './cell-text.ts';

type Rows = readonly (readonly ReportCellView[])[];

export const directions = ['ascending', 'descending'] as const;
export type Direction = (typeof directions)[number];

/** By what a table is sorted. */
export interface Sorting {
  /** The place of the column in the table; undefined: the rows stand as the report has them. */
  readonly column: number | undefined;
  readonly direction: Direction;
}

/**
 * Row numbers in the order of a column; equal ones stay as they were, and what is missing stands last in both directions.
 *
 * @param numbers of the rows to order
 */
export function inOrderOf(
  rows: Rows,
  numbers: readonly number[],
  { column, direction }: Sorting,
  language: string,
): readonly number[] {
  if (column === undefined) return numbers;
  const sign = direction === 'ascending' ? 1 : -1;
  const cells = numbers.map((at) => rows[at]?.[column]);
  const ranks = textRanks(cells, language);
  const keys = cells.map((cell) => keyOf(cell, ranks));
  return numbers
    .map((_, at) => at)
    .sort((one, other) => {
      const [left, right] = [keys[one], keys[other]];
      if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined) || one - other;
      return sign * (left - right) || one - other;
    })
    .flatMap((at) => numbers[at] ?? []);
}

/** The place of each different text in the alphabet: comparing two texts takes long, and many rows hold the same. */
function textRanks(
  cells: readonly (ReportCellView | undefined)[],
  language: string,
): ReadonlyMap<string, number> {
  const texts = new Set(cells.flatMap((cell) => (cell?.kind === 'text' ? cell.text : [])));
  const collator = new Intl.Collator(language, { numeric: true });
  const ordered = [...texts].sort(collator.compare);
  return new Map(ordered.map((text, rank) => [text, rank]));
}

function keyOf(cell: ReportCellView | undefined, ranks: ReadonlyMap<string, number>): number | undefined {
  if (cell?.kind === 'text') return cell.text === '' ? undefined : ranks.get(cell.text);
  if (cell?.kind !== 'date') return numberIn(cell);
  const moment = Date.parse(cell.value);
  return Number.isNaN(moment) ? undefined : moment;
}
