import { holds, ratioOf, type Figure, type Findings } from './figure.ts';

/** The findings of one part as lines of text: one row a figure, then the remarks. */
export function describeFindings(title: string, { figures, remarks }: Findings): string[] {
  const rows = [['figure', 'measured', 'against', 'ratio', 'aim', ''], ...figures.map(rowOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const aligned = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...aligned.map((line) => `  ${line}`), '', ...remarks.map((line) => `  ${line}`), ''];
}

function rowOf(figure: Figure): string[] {
  const { name, value, unit, against } = figure;
  const ratio = ratioOf(figure);
  const good = holds(figure);
  return [
    name,
    `${written(value)} ${unit}`,
    against ? `${written(against.value)} ${against.name}` : '',
    ratio === undefined ? '' : ratio.toFixed(2),
    aimOf(figure),
    good === undefined ? '' : good ? 'holds' : 'MISSED',
  ];
}

function aimOf({ aim, unit, against }: Figure): string {
  if (!aim) return '';
  const of = against ? '' : ` ${unit}`;
  return 'atMost' in aim ? `≤ ${aim.atMost}${of}` : `≥ ${aim.atLeast}${of}`;
}

function written(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
