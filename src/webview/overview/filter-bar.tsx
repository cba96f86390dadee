import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OverviewView } from '../../shared/overview-view.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';
import { ownerOf, ownerValue } from './filter-memory.ts';
import { isFiltered, noFilters, type Filters } from './filters.ts';
import { useHeight } from '../grid/height.ts';
import { useOverview } from './page-context.ts';
import { SortChoice } from './sort-choice.tsx';
import { stateOrder, type Sorting } from './sorting.ts';

interface FilterBarProps {
  readonly view: OverviewView;
  readonly filters: Filters;
  readonly onFilter: (filters: Filters) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  /** How many mailboxes fit. */
  readonly shown: number;
}

/** Search, owner and state; what is shown follows at once. Stays in sight while the table is scrolled. */
export function FilterBar({ view, filters, onFilter, sorting, onSort, shown }: FilterBarProps): VNode {
  const { labels, language } = useOverview();
  const bar = useRef<HTMLDivElement>(null);
  useCoveredHeight(useHeight(bar));
  const states = stateOrder.flatMap((id) => view.rows.find(({ state }) => state.id === id)?.state ?? []);
  const owners = view.owners.map(({ owner }) => owner);
  if (filters.owner !== null && !owners.includes(filters.owner)) owners.push(filters.owner);
  const count = (value: number): string => value.toLocaleString(language);
  return (
    <div class="filter-bar" role="search" aria-label={labels.filters} ref={bar}>
      <label class="field field-search">
        <span>{labels.search}</span>
        <input
          type="search"
          value={filters.search}
          placeholder={labels.searchHint}
          spellcheck={false}
          onInput={({ currentTarget }) => onFilter({ ...filters, search: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{labels.filterOwner}</span>
        <select
          value={filters.owner === null ? '' : ownerValue(filters.owner)}
          onChange={({ currentTarget }) => onFilter({ ...filters, owner: ownerOf(currentTarget.value) })}
        >
          <option value="">{labels.everyone}</option>
          {owners.map((owner) => (
            <option key={owner} value={ownerValue(owner)}>
              {owner === '' ? labels.nobody : owner}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{labels.filterState}</span>
        <select
          value={filters.state ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filters, state: stateOrder.find((id) => id === value) ?? null })
          }
        >
          <option value="">{labels.anyState}</option>
          {states.map(({ id, word }) => (
            <option key={id} value={id}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <SortChoice sorting={sorting} onSort={onSort} />
      <span class="shown" role="status">
        {isFiltered(filters) && filled(labels.shownOf, { shown: count(shown), all: count(view.rows.length) })}
      </span>
      {isFiltered(filters) && (
        <button
          type="button"
          class="icon-button"
          aria-label={labels.clearFilters}
          title={labels.clearFilters}
          onClick={() => onFilter(noFilters)}
        >
          <Icon name="clear-all" />
        </button>
      )}
    </div>
  );
}

/** What is scrolled to with the keys is not to land under the bar; `overview.css` says where it covers anything. */
function useCoveredHeight(height: number): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--filter-bar-height', `${height}px`);
  }, [height]);
}
