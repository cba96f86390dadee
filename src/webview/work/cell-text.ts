import type { ReportCellView } from '../../shared/report-view.ts';
import type { Amounts } from './amounts.ts';

/** A cell as a person reads it. */
export function cellText(cell: ReportCellView, amounts: Amounts): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return amounts.count(cell.value);
    case 'octets':
      return amounts.octets(cell.value);
    case 'percent':
      return amounts.percent(cell.value);
    case 'date':
      return amounts.day(cell.value);
    case 'none':
      return '';
  }
}

/** The number that a cell holds; undefined for any other. */
export function numberIn(cell: ReportCellView | undefined): number | undefined {
  return cell?.kind === 'number' || cell?.kind === 'octets' || cell?.kind === 'percent'
    ? cell.value
    : undefined;
}
