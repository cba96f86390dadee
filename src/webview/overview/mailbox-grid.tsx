import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { OverviewRowView } from '../../shared/overview-view.ts';
import { useActiveRow } from './active-row.ts';
import { ColumnHeaders } from './column-headers.tsx';
import { elementOf, inOrder, useDrawnRows } from './drawn-rows.ts';
import { rowAfter } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useHeight } from './height.ts';
import { useKeptScroll } from './kept-scroll.ts';
import { useOverview } from './page-context.ts';
import { columns, type Sorting } from './sorting.ts';
import { useRowRange } from './use-row-range.ts';

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
  const range = useRowRange(body, rows.length, height);
  useKeptScroll(memory, height > 0);
  const { active, moveTo, enter } = useActiveRow(rows, body);

  const open = (row: OverviewRowView | undefined, item: string | null): void => {
    if (row) page.post({ type: 'open-guide', file: row.file, address: row.address, item });
  };
  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    // Marking text to copy it is no click.
    if (!(target instanceof Element) || document.getSelection()?.type === 'Range') return;
    open(rows[indexOf(target)], target.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? null);
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

  const indices = [];
  for (let index = range.from; index < range.to; index += 1) indices.push(index);
  // Where the focus is stays in the page, however far it is scrolled away.
  if (active < range.from) indices.unshift(active);
  else if (active >= range.to && active < rows.length) indices.push(active);
  const shown = useDrawnRows(rows, indices);
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
        aria-owns={inOrder(shown)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocusIn={({ target }) => enter(indexOf(target))}
      >
        {height > 0 &&
          shown.map(({ row, index, slot }) => (
            <GridRow
              key={slot}
              id={elementOf(slot)}
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

function indexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

function isModified({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}

/** How many rows a page key moves. */
function rowsOnScreen(height: number): number {
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return height === 0 ? 1 : Math.max(1, Math.floor((window.innerHeight - covered) / height) - 1);
}
