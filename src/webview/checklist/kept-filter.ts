import { usePage } from '../frame/page.ts';
import { useKept, type PageMemory } from '../frame/page-memory.ts';
import { statusFilters, type Filter } from './filter.ts';

/** Keys of the filter in the page's memory; an owner is kept with this before the name, so that no name can mean something else. */
const ownerKey = 'filter:owner';
const statusKey = 'filter:status';
const operationalKey = 'filter:operational';
const ownerMark = 'owner:';

/** The filter as it was left. An owner who has no item any more filters nothing. */
export function useKeptFilter(owners: readonly string[]): Filter {
  const { memory } = usePage();
  const kept = useKept(memory, () => memory.text(ownerKey, ''));
  const status = useKept(memory, () => memory.choice(statusKey, statusFilters, 'every'));
  const operationalOnly = useKept(memory, () => memory.flag(operationalKey, false));
  const owner = kept.startsWith(ownerMark) ? kept.slice(ownerMark.length) : undefined;
  const isKnown = owner === '' || (owner !== undefined && owners.includes(owner));
  return { owner: isKnown ? owner : undefined, status, operationalOnly };
}

export function keepFilter(memory: PageMemory, filter: Filter): void {
  memory.set(ownerKey, filter.owner === undefined ? undefined : `${ownerMark}${filter.owner}`);
  memory.set(statusKey, filter.status);
  memory.set(operationalKey, filter.operationalOnly);
}

export const noFilter: Filter = { owner: undefined, status: 'every', operationalOnly: false };
