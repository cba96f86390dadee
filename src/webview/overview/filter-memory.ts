import type { StateId } from '../../shared/shown.ts';
import { useKept, type PageMemory } from '../frame/page-memory.ts';
import { noFilters, type Filters } from './filters.ts';
import { columns, stateOrder, usualSorting, type Column, type Direction, type Sorting } from './sorting.ts';

/** The filters as they were left. */
export function useFilters(memory: PageMemory): Filters {
  const search = useKept(memory, () => memory.text('search', noFilters.search));
  const owner = useKept(memory, () => memory.text('owner', ''));
  const state = useKept(memory, () => memory.choice<StateId | ''>('state', stateOrder, ''));
  return { search, owner: ownerOf(owner), state: state === '' ? null : state };
}

export function keepFilters(memory: PageMemory, { search, owner, state }: Filters): void {
  memory.set('search', search === '' ? undefined : search);
  memory.set('owner', owner === null ? undefined : ownerValue(owner));
  memory.set('state', state ?? undefined);
}

export function useSorting(memory: PageMemory): Sorting {
  const column = useKept(memory, () => memory.choice<Column>('column', columns, usualSorting.column));
  const direction = useKept(memory, () =>
    memory.choice<Direction>('direction', ['ascending', 'descending'], usualSorting.direction),
  );
  return { column, direction };
}

export function keepSorting(memory: PageMemory, { column, direction }: Sorting): void {
  memory.set('column', column);
  memory.set('direction', direction);
}

/** An owner as the value of a choice, where the empty one means everyone: nobody is an owner, too. */
export function ownerValue(owner: string): string {
  return `=${owner}`;
}

export function ownerOf(value: string): string | null {
  return value === '' ? null : value.slice(1);
}
