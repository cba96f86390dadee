import type { Paint } from '../../output/paint.ts';
import type { Words } from '../../words/words.ts';
import { cellText, isAlert, isAmount } from './cell-text.ts';
import { safeLine } from './safe-line.ts';
import { clipped, textWidth } from './text-width.ts';
import type { ReportCell, ReportTable } from './work-report.ts';

/** The widest that a text may be that has something to its right; the first column tells what the row is about. */
const widest = { first: 48, other: 36 };

/** A table for a terminal: its title, aligned columns, at most `shown` rows and how many more there are. */
export function textTable(table: ReportTable, words: Words, paint: Paint): string[] {
  const { title, columns, rows, empty, shown = rows.length } = table;
  if (rows.length === 0) return empty === undefined ? [] : [paint('strong', title), `  ${empty}`];
  const drawn = rows.slice(0, shown);
  const left = rows.length - drawn.length;
  const texts = drawn.map((row) =>
    row.map((cell, at) => {
      const text = isAlert(cell) ? `! ${cellText(cell, words)}` : cellText(cell, words);
      return at === columns.length - 1 ? text : clipped(text, at === 0 ? widest.first : widest.other);
    }),
  );
  const flushRight = columns.map((_, at) =>
    rows.some((row) => isAmount(row[at] ?? { kind: 'none' as const })),
  );
  const widths = columns.map((column, at) =>
    Math.max(textWidth(column.title), ...texts.map((row) => textWidth(row[at] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((text, at) => padded(text, widths[at] ?? 0, flushRight[at] === true)).join('  ')}`;
  return [
    paint('strong', title),
    paint('quiet', line(columns.map((column) => column.title)).trimEnd()),
    ...drawn.map((row, at) => painted(line(texts[at] ?? []), row, paint)),
    ...(left > 0
      ? [
          `  ${words.plural(left, '… and {count} more; --format json names all', '… and {count} more; --format json names all')}`,
        ]
      : []),
  ];
}

/** What there is to say about a row stands behind it. */
function painted(line: string, row: readonly ReportCell[], paint: Paint): string {
  const remarks = row.flatMap((cell) => (cell.kind === 'text' && cell.remark ? [safeLine(cell.remark)] : []));
  const shown = row.some(isAlert) ? paint('fail', line.trimEnd()) : line.trimEnd();
  if (remarks.length === 0) return shown;
  return `${shown}${' '.repeat(line.length - line.trimEnd().length)}  ${paint('quiet', remarks.join(', '))}`;
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return right ? space + text : text + space;
}
