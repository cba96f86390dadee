import type { VNode } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { useOverview } from './page-context.ts';
import { columnLabels, columns, firstDirection, type Sorting } from './sorting.ts';

interface ColumnHeadersProps {
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The heads of the columns; a click sorts by one, a second turns the order. */
export function ColumnHeaders({ sorting, onSort }: ColumnHeadersProps): VNode {
  const { labels } = useOverview();
  return (
    <div role="rowgroup" class="grid-head">
      <div role="row" class="head-row" aria-rowindex={1}>
        {columns.map((column) => {
          const direction = sorting.column === column ? sorting.direction : undefined;
          const turned = direction === 'ascending' ? 'descending' : 'ascending';
          return (
            <div
              key={column}
              role="columnheader"
              class={`cell cell-${column}`}
              aria-sort={direction ?? 'none'}
            >
              <button
                type="button"
                class="column-head"
                onClick={() => onSort({ column, direction: direction ? turned : firstDirection[column] })}
              >
                {labels[columnLabels[column]]}
                {direction && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
