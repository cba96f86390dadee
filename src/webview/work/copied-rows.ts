import type { ReportCellView, ReportTableView } from '../../shared/report-view.ts';
import type { Amounts } from './amounts.ts';

type Row = readonly ReportCellView[];

/** One row with tabs between its cells, as a spreadsheet takes it. */
export function copiedRow(row: Row, amounts: Amounts): string {
  return row.map((cell) => spreadsheetCell(cell, amounts)).join('\t');
}

/** Rows below the heads of their columns, a line each. */
export function copiedRows({ columns }: ReportTableView, rows: readonly Row[], amounts: Amounts): string {
  const head = columns.map(({ title }) => oneLine(title)).join('\t');
  return [head, ...rows.map((row) => copiedRow(row, amounts))].join('\n');
}

function spreadsheetCell(cell: ReportCellView, amounts: Amounts): string {
  switch (cell.kind) {
    case 'text':
      return oneLine(cell.remark === undefined ? cell.text : `${cell.text} (${cell.remark})`);
    case 'number':
    case 'octets':
    case 'percent':
      return amounts.plain(cell.value);
    case 'date':
      return oneLine(cell.value);
    case 'none':
      return '';
  }
}

/**
 * A text that stays in its cell, and that a spreadsheet does not run as a formula: subjects and folders are other people's words
 * (https://owasp.org/www-community/attacks/CSV_Injection). What is not shown is left out, for it could hide the beginning of one.
 */
function oneLine(text: string): string {
  const shown = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
}
