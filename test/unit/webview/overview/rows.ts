import type { StateId } from '../../../../src/shared/shown.ts';
import type { OverviewItemView, OverviewRowView } from '../../../../src/shared/overview-view.ts';

/** A mailbox of the overview, with what a test does not care about filled in. */
export function rowOf(
  address: string,
  { state = 'pass', ...rest }: Partial<Omit<OverviewRowView, 'state'>> & { readonly state?: StateId } = {},
): OverviewRowView {
  return {
    file: 'mailboxes.yaml',
    address,
    name: '',
    state: { id: state, word: state, icon: 'circle' },
    owner: '',
    settled: 0,
    all: 10,
    overdue: 0,
    dueThisWeek: 0,
    progressText: '',
    ...rest,
  };
}

/** The next item of a mailbox. */
export function itemOf(title: string, rest: Partial<OverviewItemView> = {}): OverviewItemView {
  return { id: 'item', title, owner: '', dueText: '', dueDate: '', status: 'todo', ...rest };
}
