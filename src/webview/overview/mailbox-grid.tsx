import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { OverviewRowView } from '../../shared/overview-view.ts';
import { elementOf, inOrder } from '../grid/drawn-rows.ts';
import { rowAfter } from '../grid/grid-keys.ts';
import { useHeight } from '../grid/height.ts';
import { useKeptScroll } from '../grid/kept-scroll.ts';
import { isModified, rowOf, rowsOnScreen } from '../grid/row-of.ts';
import { useRowWindow } from '../grid/row-window.ts';
import { ColumnHeaders } from './column-headers.tsx';
import { rowKey } from './filters.ts';
import { GridRow } from './grid-row.tsx';
import { useOverview } from './page-context.ts';
import { columns, type Sorting } from './sorting.ts';

interface MailboxGridProps {
  /** In the order to show. */
  readonly rows: readonly OverviewRowView[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly hasFiles: boolean;
}

/** All mailboxes as a table, of which only the rows in sight are in the page. One row can be tabbed to; the keys move from there. */
export function MailboxGrid({ rows, sorting, onSort, hasFiles }: MailboxGridProps): VNode {
  const page = useOverview();
  const { labels, memory } = page;
  const body = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLDivElement>(null);
  const height = useHeight(sample);
  useKeptScroll(memory, height > 0);
  const { shown, active, moveTo, enter } = useRowWindow(rows, rowKey, body, height);

  const open = (row: OverviewRowView | undefined, item: string | null): void => {
    if (row) page.post({ type: 'open-guide', file: row.file, address: row.address, item });
  };
  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    // Marking text to copy it is no click.
    if (!(target instanceof Element) || document.getSelection()?.type === 'Range') return;
    open(rows[rowOf(target)], target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || isModified(event)) return;
    const isRow = target.getAttribute('role') === 'row';
    const to = rowAfter(key, active, rows.length, rowsOnScreen(height));
    if (to !== undefined) moveTo(to);
    else if (key === 'ArrowRight' && isRow) target.querySelector<HTMLElement>('[data-item]')?.focus();
    else if (key === 'ArrowLeft' && !isRow) target.closest<HTMLElement>('[role=row]')?.focus();
    else if (key === 'Enter' && isRow) open(rows[active], null);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="grid"
      class="grid"
      aria-labelledby="mailboxes"
      aria-describedby="grid-help"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
    >
      <p id="grid-help" class="visually-hidden">
        {labels.gridHelp}
      </p>
      <ColumnHeaders sorting={sorting} onSort={onSort} />
      <div class="row-sample" aria-hidden="true" ref={sample} />
      <div
        role="rowgroup"
        class="grid-body"
        ref={body}
        style={{ height: `${rows.length * height}px` }}
        aria-owns={inOrder('mailbox', shown)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocusIn={({ target }) => enter(rowOf(target))}
      >
        {shown.map(({ row, index, slot }) => (
          <GridRow
            key={slot}
            id={elementOf('mailbox', slot)}
            page={page}
            row={row}
            index={index}
            height={height}
            isActive={index === active}
            hasFile={hasFiles}
          />
        ))}
      </div>
    </div>
  );
}
