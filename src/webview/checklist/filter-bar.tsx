import type { VNode } from 'preact';
import type { GuideLabelKey } from '../../shared/labels.ts';
import { usePage } from '../frame/page.ts';
import { statusFilters, isFiltering, type Filter, type StatusFilter } from './filter.ts';
import { keepFilter, noFilter } from './kept-filter.ts';

const statusLabels: Readonly<Record<StatusFilter, GuideLabelKey>> = {
  every: 'everyStatus',
  open: 'open',
  overdue: 'overdue',
  todo: 'todo',
  doing: 'doing',
  done: 'done',
  skipped: 'skipped',
};

interface FilterBarProps {
  readonly filter: Filter;
  readonly owners: readonly string[];
}

/** Whose items, in which status, and whether only those of the short operational list. */
export function FilterBar({ filter, owners }: FilterBarProps): VNode {
  const { labels, memory } = usePage();
  // The number of an owner in the list, since a name may be any text.
  const chosen =
    filter.owner === undefined ? '' : filter.owner === '' ? 'none' : String(owners.indexOf(filter.owner));
  const ownerOf = (value: string): string | undefined => {
    if (value === '') return undefined;
    return value === 'none' ? '' : owners[Number(value)];
  };
  return (
    <div class="filter-bar" role="group" aria-label={labels.filters}>
      <label>
        <span>{labels.owner}</span>
        <select
          id="filter-owner"
          value={chosen}
          onChange={({ currentTarget }) =>
            keepFilter(memory, { ...filter, owner: ownerOf(currentTarget.value) })
          }
        >
          <option value="">{labels.everyOwner}</option>
          <option value="none">{labels.noOwner}</option>
          {owners.map((owner, at) => (
            <option key={owner} value={String(at)}>
              {owner}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{labels.status}</span>
        <select
          id="filter-status"
          value={filter.status}
          onChange={({ currentTarget }) => {
            const status = statusFilters.find((one) => one === currentTarget.value) ?? 'every';
            keepFilter(memory, { ...filter, status });
          }}
        >
          {statusFilters.map((status) => (
            <option key={status} value={status}>
              {labels[statusLabels[status]]}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          id="filter-operational"
          type="checkbox"
          checked={filter.operationalOnly}
          onChange={({ currentTarget }) =>
            keepFilter(memory, { ...filter, operationalOnly: currentTarget.checked })
          }
        />
        <span>{labels.operationalOnly}</span>
      </label>
      {isFiltering(filter) && (
        <button type="button" class="link" onClick={() => keepFilter(memory, noFilter)}>
          {labels.clearFilters}
        </button>
      )}
    </div>
  );
}
