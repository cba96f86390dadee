import type { StateId, StateView } from '../../src/shared/shown.ts';
import type { OverviewItemView, OverviewRowView, OverviewView } from '../../src/shared/overview-view.ts';

const states: readonly StateView[] = [
  { id: 'pass', word: 'passed', icon: 'pass' },
  { id: 'fail', word: 'failed', icon: 'error' },
  { id: 'warn', word: 'warning', icon: 'warning' },
  { id: 'untested', word: 'not diagnosed yet', icon: 'circle-outline' },
] satisfies readonly (StateView & { readonly id: StateId })[];

const people = ['Claire', 'Paul', 'IT', ''];

/** So many mailboxes; every third has overdue items, every fifth is settled, and every seventh stands in another file. */
export function sampleOverview(count: number): OverviewView {
  const rows = Array.from({ length: count }, (_, at) => rowAt(at));
  return {
    title: 'Checklists',
    summary: `${count} mailboxes · 120 of 480 done · 12 overdue`,
    files: count === 0 ? 0 : 2,
    owners: people.map((owner, at) => ({
      owner,
      overdue: 6 - at,
      thisWeek: at,
      later: 9,
      text: `${6 - at} overdue · ${at} this week · 9 later`,
    })),
    rows,
    week: rows.flatMap(({ file, address, next }) =>
      next?.lateness === undefined ? [] : [{ ...next, file, address }],
    ),
    notices: [],
  };
}

function rowAt(at: number): OverviewRowView {
  const isLate = at % 3 === 0;
  const isSettled = at % 5 === 4;
  const owner = people[at % people.length] ?? '';
  const next: OverviewItemView = {
    id: `item-${at % 4}`,
    title: `Task ${at}`,
    owner,
    dueText: '20 Nov 2026',
    dueDate: `2026-11-${String(1 + (at % 28)).padStart(2, '0')}`,
    status: 'todo',
    ...(isLate && { lateness: { text: '2 days overdue', isOverdue: true } }),
  };
  const [pass] = states;
  return {
    file: at % 7 === 0 ? 'north/site.mailboxes.yaml' : 'mailboxes.yaml',
    address: `person${at}@example.com`,
    name: `Person ${at}`,
    state: states[at % states.length] ?? pass ?? { id: 'pass', word: 'passed', icon: 'pass' },
    owner,
    settled: isSettled ? 24 : at % 24,
    all: 24,
    overdue: isLate && !isSettled ? 1 + (at % 4) : 0,
    dueThisWeek: 0,
    progressText: `${at % 24} of 24 done`,
    ...(!isSettled && { next }),
  };
}
