import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ReportTableView } from '../../shared/report-view.ts';
import { useHeight } from '../grid/height.ts';
import { columnLayouts, leastWidth } from './column-layout.ts';
import { FolderMap } from './folder-map.tsx';
import { useWork } from './page-context.ts';
import { fittingRows } from './row-filter.ts';
import { inOrderOf } from './row-order.ts';
import { TableGrid } from './table-grid.tsx';
import { useTableMemory } from './table-memory.ts';
import { TableTools } from './table-tools.tsx';
import { useDigitWidth } from './use-digit-width.ts';
import { useWidth } from './use-width.ts';

/** So many rows are shown at first where the report does not say. */
const few = 100;

/** One table of the report: how many rows there are, what they can be narrowed by, the picture, and the rows. */
export function ReportTable({ table }: { readonly table: ReportTableView }): VNode {
  const { memory, amounts, language, labels } = useWork();
  const kept = useTableMemory(memory, table);
  const { filter, sorting, isWhole } = kept;
  const section = useRef<HTMLElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const toolsHeight = useHeight(tools);
  const width = useWidth(section);
  const digit = useDigitWidth(section);
  const layouts = useMemo(() => columnLayouts(table, amounts), [table, amounts]);
  const { search, chosen } = filter;
  const fitting = useMemo(() => fittingRows(table, { search, chosen }), [table, search, chosen]);
  const { column, direction } = sorting;
  const ordered = useMemo(
    () => inOrderOf(table.rows, fitting, { column, direction }, language),
    [table, fitting, column, direction, language],
  );
  const first = table.shown ?? few;
  const isLong = ordered.length > first;
  const shown = useMemo(() => (isWhole ? ordered : ordered.slice(0, first)), [ordered, isWhole, first]);
  const heading = `table-${table.id}`;
  return (
    <section
      class="report-table"
      aria-labelledby={heading}
      ref={section}
      style={{ '--tools-height': `${toolsHeight}px` }}
    >
      <div class="table-tools" ref={tools}>
        <h2 id={heading}>{table.title}</h2>
        {table.rows.length > 0 && (
          <TableTools
            table={table}
            layouts={layouts}
            kept={kept}
            ordered={ordered}
            isLong={isLong}
            isList={isListIn(width, digit, leastWidth(layouts))}
          />
        )}
      </div>
      {table.map && table.rows.length > 1 && <FolderMap table={table} map={table.map} />}
      {table.rows.length === 0 ? (
        <p class="muted">{table.empty}</p>
      ) : ordered.length === 0 ? (
        <p class="muted">{labels.noMatch}</p>
      ) : (
        width > 0 && (
          <TableGrid
            table={table}
            layouts={layouts}
            numbers={shown}
            sorting={sorting}
            onSort={kept.setSorting}
            isList={isListIn(width, digit, leastWidth(layouts))}
          />
        )
      )}
    </section>
  );
}

/** Whether the columns do not fit beside each other. `least` in widths of a digit. */
function isListIn(width: number, digit: number, least: number): boolean {
  return width < least * digit;
}
