import type { ReportTableView } from '../../shared/report-view.ts';
import { useKept, type PageMemory } from '../frame/page-memory.ts';
import type { RowFilter } from './row-filter.ts';
import { directions, type Direction, type Sorting } from './row-order.ts';

/** How a person left a table, and the functions that change it. */
export interface KeptTable {
  readonly filter: RowFilter;
  readonly sorting: Sorting;
  /** All rows are shown, however many. */
  readonly isWhole: boolean;
  readonly setFilter: (filter: RowFilter) => void;
  readonly setSorting: (sorting: Sorting) => void;
  readonly setWhole: (isWhole: boolean) => void;
}

export function useTableMemory(memory: PageMemory, { id, columns }: ReportTableView): KeptTable {
  const key = (name: string): string => `table:${id}:${name}`;
  const search = useKept(memory, () => memory.text(key('search'), ''));
  const chosen = useKept(memory, () => memory.text(key('chosen'), ''));
  const column = useKept(memory, () => memory.text(key('column'), ''));
  const direction = useKept(memory, () =>
    memory.choice<Direction>(key('direction'), directions, 'ascending'),
  );
  const isWhole = useKept(memory, () => memory.flag(key('whole'), false));
  const at = columns.findIndex((each) => each.id === column);
  return {
    filter: { search, chosen },
    sorting: { column: at < 0 ? undefined : at, direction },
    isWhole,
    setFilter: (filter) => {
      memory.set(key('search'), filter.search === '' ? undefined : filter.search);
      memory.set(key('chosen'), filter.chosen === '' ? undefined : filter.chosen);
    },
    setSorting: (sorting) => {
      memory.set(key('column'), sorting.column === undefined ? undefined : columns[sorting.column]?.id);
      memory.set(key('direction'), sorting.direction);
    },
    setWhole: (whole) => memory.set(key('whole'), whole || undefined),
  };
}
