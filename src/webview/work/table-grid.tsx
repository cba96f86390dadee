import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ReportTableView } from '../../shared/report-view.ts';
import { elementOf, inOrder, type DrawnRow } from '../grid/drawn-rows.ts';
import { useActiveRow, type ActiveRow } from '../grid/active-row.ts';
import { useHeight } from '../grid/height.ts';
import { useRowWindow } from '../grid/row-window.ts';
import { ColumnHeads } from './column-heads.tsx';
import { gridTemplate, type ColumnLayout } from './column-layout.ts';
import { useWork } from './page-context.ts';
import { ReportRow } from './report-row.tsx';
import type { Sorting } from './row-order.ts';
import { useRowKeys } from './use-row-keys.ts';

interface TableGridProps {
  readonly table: ReportTableView;
  readonly layouts: readonly ColumnLayout[];
  /** The rows to show, by their numbers in the table. */
  readonly numbers: readonly number[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  /** Too narrow for columns: what a row holds stands one below the other. */
  readonly isList: boolean;
}

/** More rows than this are drawn only where they are in sight. */
const drawnWhole = 500;

/** The rows of a table. One row can be tabbed to; the keys move from there. */
export function TableGrid(props: TableGridProps): VNode {
  const { table, layouts, numbers, sorting, onSort, isList } = props;
  const { labels } = useWork();
  const name = `table-${table.id}`;
  return (
    <div
      role="grid"
      class={isList ? 'report-grid is-list' : 'report-grid'}
      aria-labelledby={name}
      aria-describedby={`${name}-keys`}
      aria-rowcount={numbers.length + 1}
      aria-colcount={layouts.length + 1}
      style={{ '--columns': gridTemplate(layouts), '--lines': linesOf(layouts) }}
    >
      <p id={`${name}-keys`} class="visually-hidden">
        {labels.tableKeys}
      </p>
      <ColumnHeads layouts={layouts} sorting={sorting} onSort={onSort} />
      {numbers.length > drawnWhole ? <WindowedRows {...props} /> : <AllRows {...props} />}
    </div>
  );
}

/** In a list, each text has its line, and all numbers share one. */
function linesOf(layouts: readonly ColumnLayout[]): number {
  const texts = layouts.filter(({ look }) => look === 'text').length;
  return texts + (texts < layouts.length ? 1 : 0);
}

function AllRows(props: TableGridProps): VNode {
  const { numbers } = props;
  const body = useRef<HTMLDivElement>(null);
  const activeRow = useActiveRow(numbers, String, body);
  const drawn = numbers.map((row, index) => ({ row, index, slot: index }));
  const keys = useRowKeys(props.table, numbers, activeRow, 0);
  return (
    <div role="rowgroup" class="grid-body" ref={body} {...keys}>
      <Rows {...props} drawn={drawn} activeRow={activeRow} height={undefined} />
    </div>
  );
}

function WindowedRows(props: TableGridProps): VNode {
  const { table, numbers } = props;
  const body = useRef<HTMLDivElement>(null);
  const sample = useRef<HTMLDivElement>(null);
  const height = useHeight(sample);
  const { shown, ...activeRow } = useRowWindow(numbers, String, body, height);
  const keys = useRowKeys(table, numbers, activeRow, height);
  return (
    <>
      <div class="row-sample" aria-hidden="true" ref={sample} />
      <div
        role="rowgroup"
        class="grid-body is-windowed"
        ref={body}
        style={{ height: `${numbers.length * height}px` }}
        aria-owns={inOrder(`row-${table.id}`, shown)}
        {...keys}
      >
        <Rows {...props} drawn={shown} activeRow={activeRow} height={height} />
      </div>
    </>
  );
}

interface RowsProps extends TableGridProps {
  readonly drawn: readonly DrawnRow<number>[];
  readonly activeRow: ActiveRow;
  /** CSS pixels; undefined: as high as its texts. */
  readonly height: number | undefined;
}

function Rows({ table, layouts, drawn, activeRow, height }: RowsProps): VNode {
  const page = useWork();
  return (
    <>
      {drawn.map(({ row, index, slot }) => (
        <ReportRow
          key={height === undefined ? row : slot}
          id={elementOf(`row-${table.id}`, slot)}
          page={page}
          layouts={layouts}
          cells={table.rows[row] ?? []}
          index={index}
          height={height}
          isActive={index === activeRow.active}
        />
      ))}
    </>
  );
}
