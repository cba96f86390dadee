import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReportTableView } from '../../shared/report-view.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';
import type { ColumnLayout } from './column-layout.ts';
import { copiedRows } from './copied-rows.ts';
import { useWork } from './page-context.ts';
import { isFiltered, rowClasses } from './row-filter.ts';
import { SortChoice } from './sort-choice.tsx';
import type { KeptTable } from './table-memory.ts';

interface TableToolsProps {
  readonly table: ReportTableView;
  readonly layouts: readonly ColumnLayout[];
  readonly kept: KeptTable;
  /** Numbers of all rows that fit, in the order to show. */
  readonly ordered: readonly number[];
  /** More rows fit than are shown at first. */
  readonly isLong: boolean;
  /** There are no heads of columns to sort by. */
  readonly isList: boolean;
}

/** Shorter tables are seen whole: nobody searches them. */
const searchable = 12;

/** What narrows a table, what takes rows along, and how many there are. */
export function TableTools({ table, layouts, kept, ordered, isLong, isList }: TableToolsProps): VNode {
  const { labels, amounts, post, announce } = useWork();
  const { filter, isWhole, setFilter, setWhole } = kept;
  const all = table.rows.length;
  const copy = (): void => {
    const rows = ordered.flatMap((at) => [table.rows[at] ?? []]);
    post({ type: 'copy', text: copiedRows(table, rows, amounts) });
    announce(labels.copied);
  };
  return (
    <>
      <span class="shown muted" role="status">
        {isFiltered(filter)
          ? filled(labels.shownOf, { shown: amounts.count(ordered.length), all: amounts.count(all) })
          : amounts.count(all)}
      </span>
      {all > searchable && <Narrowing table={table} kept={kept} />}
      {isList && <SortChoice layouts={layouts} sorting={kept.sorting} onSort={kept.setSorting} />}
      {isFiltered(filter) && (
        <button
          type="button"
          class="icon-button"
          aria-label={labels.clearFilters}
          title={labels.clearFilters}
          onClick={() => setFilter({ search: '', chosen: '' })}
        >
          <Icon name="clear-all" />
        </button>
      )}
      <span class="table-actions">
        {isLong && (
          <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? labels.showFewer : filled(labels.showAll, { count: amounts.count(ordered.length) })}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={`${labels.copyRows}: ${table.title}`}
          title={labels.copyRows}
          onClick={copy}
        >
          <Icon name="copy" />
        </button>
      </span>
    </>
  );
}

function Narrowing({ table, kept }: Pick<TableToolsProps, 'table' | 'kept'>): VNode {
  const { labels, amounts } = useWork();
  const { filter, setFilter } = kept;
  const classes = useMemo(() => rowClasses(table), [table]);
  const column = table.columns.find(({ id }) => id === table.filter);
  return (
    <>
      <input
        type="search"
        aria-label={`${labels.search}: ${table.title}`}
        placeholder={labels.search}
        value={filter.search}
        spellcheck={false}
        onInput={({ currentTarget }) => setFilter({ ...filter, search: currentTarget.value })}
      />
      {column && classes.length > 0 && (
        <select
          aria-label={column.title}
          value={filter.chosen}
          onChange={({ currentTarget }) => setFilter({ ...filter, chosen: currentTarget.value })}
        >
          <option value="">{`${column.title}: ${labels.any}`}</option>
          {classes.map(({ text, count }) => (
            <option key={text} value={text}>
              {`${text} (${amounts.count(count)})`}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
