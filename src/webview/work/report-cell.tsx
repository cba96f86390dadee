import type { VNode } from 'preact';
import type { ReportCellView } from '../../shared/report-view.ts';
import { Icon } from '../parts/icon.tsx';
import type { Amounts } from './amounts.ts';
import { cellText, numberIn } from './cell-text.ts';
import type { ColumnLayout } from './column-layout.ts';

interface ReportCellProps {
  readonly cell: ReportCellView;
  readonly layout: ColumnLayout;
  readonly amounts: Amounts;
  /** What a screen reader says before a number that asks for attention. */
  readonly attention: string;
  /** It names its row. */
  readonly isHead: boolean;
}

/** One cell: its text with what is to be known of it, or its number with its bar. */
export function ReportCell({ cell, layout, amounts, attention, isHead }: ReportCellProps): VNode {
  const text = cellText(cell, amounts);
  const { look, bar, title } = layout;
  const isAlert = 'alert' in cell && cell.alert;
  return (
    <div
      role={isHead ? 'rowheader' : 'gridcell'}
      class={cell.kind === 'none' ? 'cell is-empty' : 'cell'}
      data-look={look}
      data-bar={bar}
      data-label={title}
      title={hintOf(cell, text, amounts)}
    >
      {bar && <Bar cell={cell} layout={layout} />}
      <span class="amount" style={bar && { minWidth: `${layout.digits}ch` }}>
        {isAlert && (
          <>
            <Icon name="warning" />
            <span class="visually-hidden">{attention} </span>
          </>
        )}
        <span class="cell-text" dir={look === 'text' ? 'auto' : undefined}>
          {cell.kind === 'none' ? '–' : text}
        </span>
      </span>
      {cell.kind === 'text' && cell.remark !== undefined && (
        <span class="cell-remark muted" dir="auto">
          {' '}
          {cell.remark}
        </span>
      )}
    </div>
  );
}

/** For the eye only: the number stands beside it. */
function Bar({ cell, layout }: Pick<ReportCellProps, 'cell' | 'layout'>): VNode {
  const value = numberIn(cell) ?? 0;
  const percent = layout.most > 0 ? (100 * value) / layout.most : 0;
  return (
    <span class="bar" aria-hidden="true">
      {value > 0 && <span class="bar-filled" style={{ width: `${percent}%` }} />}
    </span>
  );
}

/** What may not fit, or is shown shortened. */
function hintOf(cell: ReportCellView, text: string, amounts: Amounts): string | undefined {
  switch (cell.kind) {
    case 'text':
      return cell.remark === undefined ? text : `${text}\n${cell.remark}`;
    case 'octets':
      return amounts.count(cell.value);
    case 'date':
      return amounts.moment(cell.value);
    default:
      return undefined;
  }
}
