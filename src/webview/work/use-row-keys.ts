import type { ReportTableView } from '../../shared/report-view.ts';
import type { ActiveRow } from '../grid/active-row.ts';
import { rowAfter } from '../grid/grid-keys.ts';
import { isModified, rowOf, rowsOnScreen } from '../grid/row-of.ts';
import { copiedRow } from './copied-rows.ts';
import { useWork } from './page-context.ts';

interface RowKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** How many rows a page key moves where rows have no height of their own. */
const page = 10;

/** What keys and the mouse do in the rows of a table: move, and copy a row. */
export function useRowKeys(
  table: ReportTableView,
  numbers: readonly number[],
  { active, moveTo, enter }: ActiveRow,
  height: number,
): RowKeys {
  const { amounts, labels, post, announce } = useWork();
  const copy = (index: number): void => {
    const row = table.rows[numbers[index] ?? -1];
    if (!row) return;
    post({ type: 'copy', text: copiedRow(row, amounts) });
    announce(labels.copied);
  };
  return {
    onFocusIn: ({ target }) => enter(rowOf(target)),
    onClick: ({ target }) => {
      if (target instanceof Element && target.closest('[data-copy]')) copy(rowOf(target));
    },
    onKeyDown: (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      if (isCopy(event)) {
        // Marked text is copied by the browser.
        if (document.getSelection()?.type === 'Range') return;
        copy(rowOf(target));
      } else if (isModified(event) || !move(event.key, target)) return;
      event.preventDefault();
    },
  };

  function move(key: string, target: HTMLElement): boolean {
    const isRow = target.getAttribute('role') === 'row';
    const to = rowAfter(key, active, numbers.length, height === 0 ? page : rowsOnScreen(height));
    if (to !== undefined) moveTo(to);
    else if (key === 'ArrowRight' && isRow) target.querySelector<HTMLElement>('[data-copy]')?.focus();
    else if (key === 'ArrowLeft' && !isRow) target.closest<HTMLElement>('[role=row]')?.focus();
    else return false;
    return true;
  }
}

function isCopy({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'c' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
