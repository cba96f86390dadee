import type { ReportCellView, ReportTableView } from '../../shared/report-view.ts';
import type { Amounts } from './amounts.ts';
import { cellText, numberIn } from './cell-text.ts';

/** How one column is drawn. */
export interface ColumnLayout {
  readonly id: string;
  readonly title: string;
  readonly look: 'text' | 'number' | 'date';
  /** Where the bar beside its numbers begins: at the right end of the column or at the left one. */
  readonly bar: 'from-left' | 'from-right' | undefined;
  /** The number that fills the whole bar. */
  readonly most: number;
  /** The longest of its numbers with its sign, in widths of a digit: bars begin behind that room in every row. */
  readonly digits: number;
  /** As much room as it wants, in widths of a digit. */
  readonly wanted: number;
}

const room = { text: { least: 8, readable: 22, most: 44 }, bar: 12, padding: 2, sign: 3 } as const;

/** How the columns of a table are drawn, from what stands in them. */
export function columnLayouts(table: ReportTableView, amounts: Amounts): readonly ColumnLayout[] {
  const [left, right] = table.facing ?? [];
  const drafts = table.columns.map((column, at): ColumnLayout => {
    const { id, title } = column;
    const cells = table.rows.flatMap((row) => row[at] ?? []);
    const isNumeric =
      cells.some((cell) => numberIn(cell) !== undefined) &&
      cells.every((cell) => cell.kind === 'none' || numberIn(cell) !== undefined);
    const most = cells.reduce((largest, cell) => Math.max(largest, numberIn(cell) ?? 0), 0);
    const hasBar = isNumeric && (column.bar === true || id === left || id === right);
    const hasAlert = cells.some((cell) => 'alert' in cell && cell.alert);
    const longest = isNumeric
      ? numberWidth(
          cells.filter((_, place) => place < sampled),
          amounts,
        )
      : textWidth(cells.slice(0, sampled).map((cell) => textLength(cell, amounts)));
    const digits = longest + (hasAlert ? room.sign : 0);
    return {
      ...{ id, title, most, digits },
      look: isNumeric ? 'number' : cells.some(({ kind }) => kind === 'date') ? 'date' : 'text',
      bar: hasBar ? (id === left ? 'from-right' : 'from-left') : undefined,
      wanted: Math.max(digits + (hasBar ? room.bar : 0), longestWord(title)) + room.padding,
    };
  });
  const sides = drafts.filter(({ id }) => id === left || id === right);
  // Two sides can be held against each other only on one scale, and in the same room.
  const largest = (of: (side: ColumnLayout) => number): number => Math.max(0, ...sides.map(of));
  const common = {
    most: largest(({ most }) => most),
    digits: largest(({ digits }) => digits),
    wanted: largest(({ wanted }) => wanted),
  };
  return drafts.map((draft) => (sides.includes(draft) ? { ...draft, ...common } : draft));
}

/** Rows that are looked at to learn how wide a column wants to be. */
const sampled = 1_000;

function numberWidth(cells: readonly ReportCellView[], amounts: Amounts): number {
  return cells.reduce((longest, cell) => Math.max(longest, cellText(cell, amounts).length), 1);
}

function textLength(cell: ReportCellView, amounts: Amounts): number {
  const remark = cell.kind === 'text' && cell.remark !== undefined ? cell.remark.length + 1 : 0;
  return cellText(cell, amounts).length + remark;
}

/** Nine of ten texts fit. */
function textWidth(lengths: readonly number[]): number {
  const ordered = lengths.toSorted((one, other) => one - other);
  const usual = ordered[Math.floor(ordered.length * 0.9)] ?? 0;
  return Math.max(room.text.least, Math.min(usual, room.text.most));
}

function longestWord(title: string): number {
  return Math.max(...title.split(/\s/).map(({ length }) => length)) + room.sign;
}

/** The columns of a grid (`grid-template-columns`): numbers have the room that they want, texts share the rest. */
export function gridTemplate(layouts: readonly ColumnLayout[]): string {
  return layouts
    .map(({ look, bar, wanted }) =>
      look === 'text' ? `minmax(0, ${wanted}fr)` : bar ? `minmax(${wanted}ch, ${wanted}fr)` : `${wanted}ch`,
    )
    .join(' ');
}

/** The narrowest that the columns can be read in, in widths of a digit. */
export function leastWidth(layouts: readonly ColumnLayout[]): number {
  return layouts.reduce(
    (sum, { look, wanted }) => sum + (look === 'text' ? Math.min(wanted, room.text.readable) : wanted),
    0,
  );
}
