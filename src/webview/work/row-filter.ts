import type { ReportCellView, ReportTableView } from '../../shared/report-view.ts';
import { holdsAll, plainText, searchedWords } from '../parts/word-search.ts';

/** Which rows a person wants to see. */
export interface RowFilter {
  readonly search: string;
  /** A text of the column that the table is filtered by; empty: any. */
  readonly chosen: string;
}

/** One of the texts of the column that a table is filtered by. */
export interface RowClass {
  readonly text: string;
  readonly count: number;
}

export function isFiltered({ search, chosen }: RowFilter): boolean {
  return search.trim() !== '' || chosen !== '';
}

/** The numbers of the rows that fit. */
export function fittingRows(table: ReportTableView, { search, chosen }: RowFilter): readonly number[] {
  const words = searchedWords(search);
  const column = filterColumn(table);
  const fitting: number[] = [];
  for (const [at, row] of table.rows.entries())
    if (
      (chosen === '' || textIn(row[column]) === chosen) &&
      (words.length === 0 || holdsAll(textOf(row), words))
    )
      fitting.push(at);
  return fitting;
}

/** What rows can be filtered by, the most frequent first; empty where there is nothing to choose from. */
export function rowClasses(table: ReportTableView): readonly RowClass[] {
  const column = filterColumn(table);
  if (column < 0) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const text = textIn(row[column]);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  return [...counts].map(([text, count]) => ({ text, count })).sort((one, other) => other.count - one.count);
}

function filterColumn({ columns, filter }: ReportTableView): number {
  return columns.findIndex(({ id }) => id === filter);
}

function textIn(cell: ReportCellView | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}

/** Each row's text is made once: the search runs over all of them at every key. */
const texts = new WeakMap<readonly ReportCellView[], string>();

function textOf(row: readonly ReportCellView[]): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const made = plainText(
    row.map((cell) => (cell.kind === 'text' ? `${cell.text}\n${cell.remark ?? ''}` : '')).join('\n'),
  );
  texts.set(row, made);
  return made;
}
