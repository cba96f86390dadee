import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OverviewView } from '../../shared/overview-view.ts';
import { Icon } from '../parts/icon.tsx';
import { EmptyNote } from './empty-note.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FilterBar } from './filter-bar.tsx';
import { keepFilters, keepSorting, useFilters, useSorting } from './filter-memory.ts';
import { isFiltered, itemsFor, rowsFor, type Filters } from './filters.ts';
import { MailboxGrid } from './mailbox-grid.tsx';
import { OwnerList } from './owner-list.tsx';
import { useOverview } from './page-context.ts';
import { sorted, type Sorting } from './sorting.ts';
import { WeekList } from './week-list.tsx';

/** Who owes what: the sum first, then people and what is urgent, then every mailbox. */
export function OverviewPage({ view }: { readonly view: OverviewView }): VNode {
  return (
    <main>
      <header class="overview-head">
        <h1>{view.title}</h1>
        {view.rows.length > 0 && <ExportButtons />}
        <p class="summary">{view.summary}</p>
      </header>
      <Notices notices={view.notices} />
      {view.rows.length > 0 ? <Lists view={view} /> : <EmptyNote hasFile={view.files !== 0} />}
    </main>
  );
}

function Notices({ notices }: Pick<OverviewView, 'notices'>): VNode | null {
  const { labels } = useOverview();
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={labels.notices}>
      {notices.map((notice, at) => (
        <p class="warning" key={at}>
          <Icon name="warning" />
          <span>{notice}</span>
        </p>
      ))}
    </section>
  );
}

function Lists({ view }: { readonly view: OverviewView }): VNode {
  const { labels, language, memory } = useOverview();
  const filters = useFilters(memory);
  const sorting = useSorting(memory);
  const { search, owner, state } = filters;
  const fitting = useMemo(() => rowsFor(view.rows, { search, owner, state }), [view, search, owner, state]);
  const { column, direction } = sorting;
  const rows = useMemo(
    () => sorted(fitting, { column, direction }, language),
    [fitting, column, direction, language],
  );
  const items = useMemo(
    () => itemsFor(view.week, view.rows, { search, owner, state }),
    [view, search, owner, state],
  );
  const hasFiles = useMemo(() => new Set(view.rows.map(({ file }) => file)).size > 1, [view]);
  const filter = (next: Filters): void => keepFilters(memory, next);
  const sort = (next: Sorting): void => keepSorting(memory, next);
  return (
    <>
      <div class="summaries">
        <OwnerList
          owners={view.owners}
          chosen={owner}
          onChoose={(next) => filter({ ...filters, owner: next })}
        />
        <WeekList items={items} isFiltered={isFiltered(filters)} count={dueIn(view, filters, items.length)} />
      </div>
      <section class="mailboxes" aria-labelledby="mailboxes">
        <h2 id="mailboxes">{labels.mailboxes}</h2>
        <FilterBar
          view={view}
          filters={filters}
          onFilter={filter}
          sorting={sorting}
          onSort={sort}
          shown={rows.length}
        />
        {rows.length > 0 ? (
          <MailboxGrid rows={rows} sorting={sorting} onSort={sort} hasFiles={hasFiles} />
        ) : (
          <p class="muted">{labels.noMatch}</p>
        )}
      </section>
    </>
  );
}

/** How many urgent items fit the filters, of which `found` are listed; undefined where only those that are listed can be searched. */
function dueIn({ owners, week }: OverviewView, filters: Filters, found: number): number | undefined {
  const isOf = (item: { readonly owner: string }): boolean =>
    filters.owner === null || item.owner === filters.owner;
  const all = owners.filter(isOf).reduce((sum, { overdue, thisWeek }) => sum + overdue + thisWeek, 0);
  if (!isFiltered({ ...filters, owner: null })) return all;
  const listed = week.filter(isOf).length;
  return listed < all ? undefined : found;
}
