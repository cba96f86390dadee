import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import { safeLine } from './safe-line.ts';
import type { ReportCell } from './work-report.ts';

/** A cell as one line of text, without its remark. */
export function cellText(cell: ReportCell, words: Words): string {
  switch (cell.kind) {
    case 'text':
      return safeLine(cell.text);
    case 'number':
      return words.number(cell.value);
    case 'octets':
      return formatOctets(cell.value, words);
    case 'percent':
      return percentText(cell.value, words);
    case 'date':
      return words.date(cell.value);
    case 'none':
      return '';
  }
}

/** Per cent, with two decimals at most. */
export function percentText(value: number, words: Words): string {
  return words.t('{number} %', { number: words.number(Number(value.toFixed(2))) });
}

/** Whether cells of this kind stand flush right under each other. */
export function isAmount({ kind }: ReportCell): boolean {
  return kind === 'number' || kind === 'octets' || kind === 'percent';
}

/** Whether a number is one that a person has to look at. */
export function isAlert(cell: ReportCell): boolean {
  return (cell.kind === 'number' || cell.kind === 'percent') && cell.alert === true;
}
