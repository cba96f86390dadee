import type { VNode } from 'preact';
import { Icon } from '../parts/icon.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { nextSorting } from './next-sorting.ts';
import { useWork } from './page-context.ts';
import type { Sorting } from './row-order.ts';

interface ColumnHeadsProps {
  readonly layouts: readonly ColumnLayout[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** The heads of the columns; a click sorts by one, a second turns the order, a third takes it back. */
export function ColumnHeads({ layouts, sorting, onSort }: ColumnHeadsProps): VNode {
  const { labels } = useWork();
  return (
    <div role="rowgroup" class="grid-head">
      <div role="row" class="head-row" aria-rowindex={1}>
        {layouts.map((layout, at) => {
          const direction = sorting.column === at ? sorting.direction : undefined;
          return (
            <div
              key={layout.id}
              role="columnheader"
              class="cell"
              data-look={layout.look}
              data-bar={layout.bar}
              aria-sort={direction ?? 'none'}
            >
              <button
                type="button"
                class="column-head"
                onClick={() => onSort(nextSorting(sorting, at, layout))}
              >
                {layout.title}
                {direction && <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
              </button>
            </div>
          );
        })}
        <div role="columnheader" class="cell cell-copy">
          <span class="visually-hidden">{labels.copy}</span>
        </div>
      </div>
    </div>
  );
}
