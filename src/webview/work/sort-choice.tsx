import type { VNode } from 'preact';
import { Icon } from '../parts/icon.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { firstDirection } from './next-sorting.ts';
import { useWork } from './page-context.ts';
import type { Sorting } from './row-order.ts';

interface SortChoiceProps {
  readonly layouts: readonly ColumnLayout[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Sorts where the page is too narrow for the heads of columns. */
export function SortChoice({ layouts, sorting, onSort }: SortChoiceProps): VNode {
  const { labels } = useWork();
  const { column, direction } = sorting;
  const turned = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <span class="sort-choice">
      <select
        aria-label={labels.sortBy}
        value={column === undefined ? '' : String(column)}
        onChange={({ currentTarget: { value } }) => {
          const chosen = value === '' ? undefined : Number(value);
          onSort({
            column: chosen,
            direction: chosen === undefined ? 'ascending' : firstDirection(layouts[chosen]),
          });
        }}
      >
        <option value="">{`${labels.sortBy}…`}</option>
        {layouts.map(({ id, title }, at) => (
          <option key={id} value={String(at)}>
            {title}
          </option>
        ))}
      </select>
      {column !== undefined && (
        <button
          type="button"
          class="icon-button"
          aria-label={labels[direction]}
          title={labels[direction]}
          onClick={() => onSort({ column, direction: turned })}
        >
          <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />
        </button>
      )}
    </span>
  );
}
