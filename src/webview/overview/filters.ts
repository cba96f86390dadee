import type { StateId } from '../../shared/shown.ts';
import { holdsAll, plainText, searchedWords } from '../parts/word-search.ts';
import type { OverviewItemView, OverviewRowView } from '../../shared/overview-view.ts';

/** What the reader wants to see. */
export interface Filters {
  readonly search: string;
  /** Empty: items and mailboxes that nobody owns; null: everyone's. */
  readonly owner: string | null;
  readonly state: StateId | null;
}

export const noFilters: Filters = { search: '', owner: null, state: null };

export function isFiltered({ search, owner, state }: Filters): boolean {
  return search.trim() !== '' || owner !== null || state !== null;
}

/** The mailboxes that a person owns or has something to do in, in the given state, with all words of the search. */
export function rowsFor(rows: readonly OverviewRowView[], filters: Filters): readonly OverviewRowView[] {
  if (!isFiltered(filters)) return rows;
  const words = searchedWords(filters.search);
  return rows.filter(
    (row) =>
      (filters.state === null || row.state.id === filters.state) &&
      (filters.owner === null || ownersOf(row).includes(filters.owner)) &&
      holdsAll(textOf(row), words),
  );
}

/** The items that a person owns, of mailboxes in the given state, with all words of the search. */
export function itemsFor<Item extends OverviewItemView & { readonly file: string; readonly address: string }>(
  items: readonly Item[],
  rows: readonly OverviewRowView[],
  filters: Filters,
): readonly Item[] {
  if (!isFiltered(filters)) return items;
  const words = searchedWords(filters.search);
  const states = new Map(rows.map((row) => [rowKey(row), row.state.id]));
  return items.filter(
    (item) =>
      (filters.state === null || states.get(rowKey(item)) === filters.state) &&
      (filters.owner === null || item.owner === filters.owner) &&
      holdsAll(plainText([item.address, item.title, item.owner, item.file].join('\n')), words),
  );
}

/** Names a mailbox among those of all files. */
export function rowKey({ file, address }: { readonly file: string; readonly address: string }): string {
  return `${file}\n${address}`;
}

function ownersOf(row: OverviewRowView): readonly string[] {
  return [row.owner, ...(row.next ? [row.next.owner] : []), ...(row.openOwners ?? [])];
}

/** Each row's text is made once: the search runs over all of them at every key. */
const texts = new WeakMap<OverviewRowView, string>();

function textOf(row: OverviewRowView): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const made = plainText(
    [row.address, row.name, row.file, ...ownersOf(row), row.next?.title ?? ''].join('\n'),
  );
  texts.set(row, made);
  return made;
}
