import type { VNode } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { useOverview } from './page-context.ts';
import { columnLabels, columns, firstDirection, type Sorting } from './sorting.ts';

interface SortChoiceProps {
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** Sorts where the page is too narrow for the heads of columns. */
export function SortChoice({ sorting, onSort }: SortChoiceProps): VNode {
  const { labels } = useOverview();
  const isAscending = sorting.direction === 'ascending';
  const direction = isAscending ? labels.ascending : labels.descending;
  return (
    <div class="sort-choice">
      <label class="field">
        <span>{labels.sortBy}</span>
        <select
          value={sorting.column}
          onChange={({ currentTarget: { value } }) => {
            const column = columns.find((each) => each === value);
            if (column) onSort({ column, direction: firstDirection[column] });
          }}
        >
          {columns.map((column) => (
            <option key={column} value={column}>
              {labels[columnLabels[column]]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="icon-button"
        aria-label={direction}
        title={direction}
        onClick={() => onSort({ ...sorting, direction: isAscending ? 'descending' : 'ascending' })}
      >
        <Icon name={isAscending ? 'arrow-up' : 'arrow-down'} />
      </button>
    </div>
  );
}
