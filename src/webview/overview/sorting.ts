import type { StateId } from '../../shared/shown.ts';
import type { OverviewLabelKey } from '../../shared/overview-labels.ts';
import type { OverviewRowView } from '../../shared/overview-view.ts';

export const columns = ['mailbox', 'state', 'owner', 'progress', 'overdue', 'next'] as const;
export type Column = (typeof columns)[number];
export type Direction = 'ascending' | 'descending';

export interface Sorting {
  readonly column: Column;
  readonly direction: Direction;
}

export const columnLabels = {
  mailbox: 'columnMailbox',
  state: 'columnState',
  owner: 'columnOwner',
  progress: 'columnProgress',
  overdue: 'columnOverdue',
  next: 'columnNext',
} as const satisfies Record<Column, OverviewLabelKey>;

/** What is late first. */
export const usualSorting: Sorting = { column: 'overdue', direction: 'descending' };

/** The direction that is meant when a column is chosen: what asks for something stands first. */
export const firstDirection = {
  mailbox: 'ascending',
  state: 'ascending',
  owner: 'ascending',
  progress: 'ascending',
  overdue: 'descending',
  next: 'ascending',
} as const satisfies Record<Column, Direction>;

/** The gravest first, as everywhere. */
export const stateOrder: readonly StateId[] = [
  'fail',
  'warn',
  'unknown',
  'running',
  'untested',
  'pass',
  'skip',
];

/** The rows in order. Equal ones stand by what is due next, then by address; what is missing stands last in both directions. */
export function sorted(
  rows: readonly OverviewRowView[],
  { column, direction }: Sorting,
  language: string,
): readonly OverviewRowView[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const text = (one: string, other: string): number => sign * collator.compare(one, other);
  const textOrLast = (one: string, other: string): number =>
    one === '' || other === '' ? Number(one === '') - Number(other === '') : text(one, other);
  const compare: Readonly<Record<Column, (one: OverviewRowView, other: OverviewRowView) => number>> = {
    mailbox: (one, other) => text(one.address, other.address),
    state: (one, other) => sign * (stateOrder.indexOf(one.state.id) - stateOrder.indexOf(other.state.id)),
    owner: (one, other) => textOrLast(one.owner, other.owner),
    progress: (one, other) => sign * (share(one) - share(other)),
    overdue: (one, other) =>
      sign * (one.overdue - other.overdue) || sign * (one.dueThisWeek - other.dueThisWeek),
    next: (one, other) => textOrLast(one.next?.dueDate ?? '', other.next?.dueDate ?? ''),
  };
  return rows.toSorted(
    (one, other) =>
      compare[column](one, other) || byDue(one, other) || collator.compare(one.address, other.address),
  );
}

function share({ settled, all }: OverviewRowView): number {
  return all === 0 ? 1 : settled / all;
}

function byDue(one: OverviewRowView, other: OverviewRowView): number {
  const [left, right] = [dueOrLast(one), dueOrLast(other)];
  return Number(left > right) - Number(left < right);
}

/** ISO dates compare as texts, by their characters; `~` stands behind all of them. */
function dueOrLast({ next }: OverviewRowView): string {
  return next === undefined || next.dueDate === '' ? '~' : next.dueDate;
}
