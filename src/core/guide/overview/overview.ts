import type { ChecklistProgress } from '../checklist/checklist.ts';
import {
  overviewRow,
  type OpenItem,
  type OverviewMailbox,
  type OverviewRow,
  type OverviewScene,
} from './overview-row.ts';

/** What one person owes over all mailboxes: numbers of open items. `owner` is empty for what nobody owns. */
export interface OwnerDebt {
  readonly owner: string;
  readonly overdue: number;
  readonly thisWeek: number;
  readonly later: number;
}

/** An open item that is overdue or due within seven days. */
export interface UrgentItem {
  readonly row: OverviewRow;
  readonly open: OpenItem;
}

export interface Overview {
  readonly rows: readonly OverviewRow[];
  /** Who has most to do soonest comes first. */
  readonly owners: readonly OwnerDebt[];
  /** The earliest day first; among those of one day each mailbox in its turn, so that none of them takes the first places alone. */
  readonly week: readonly UrgentItem[];
  readonly progress: ChecklistProgress;
}

/** How the checklists of many mailboxes stand. */
export function overviewOf(mailboxes: readonly OverviewMailbox[], scene: OverviewScene): Overview {
  return overviewFrom(mailboxes.map((mailbox) => overviewRow(mailbox, scene)));
}

/** Adds up rows that were counted before, in their order. */
export function overviewFrom(rows: readonly OverviewRow[]): Overview {
  const debts = new Map<string, { overdue: number; thisWeek: number; later: number }>();
  // By day, then by turn: the first items of all mailboxes, the second ones …
  const week = new Map<string, UrgentItem[][]>();
  const progress = { settled: 0, all: 0, overdue: 0 };
  for (const row of rows) {
    progress.settled += row.progress.settled;
    progress.all += row.progress.all;
    progress.overdue += row.progress.overdue;
    const turns = new Map<string, number>();
    for (const open of row.open) {
      const debt = debts.get(open.owner) ?? { overdue: 0, thisWeek: 0, later: 0 };
      debts.set(open.owner, debt);
      debt[keyOf[open.urgency]] += 1;
      if (open.urgency === 'later') continue;
      const day = open.item.dueDate ?? '';
      const turn = turns.get(day) ?? 0;
      turns.set(day, turn + 1);
      const due = week.get(day) ?? [];
      week.set(day, due);
      (due[turn] ??= []).push({ row, open });
    }
  }
  const owners = [...debts].map(([owner, debt]): OwnerDebt => ({ owner, ...debt }));
  return {
    rows,
    owners: owners.sort(
      (one, other) => other.overdue - one.overdue || other.thisWeek - one.thisWeek || other.later - one.later,
    ),
    // Tens of thousands of items share a few days: sorting the days is enough.
    week: [...week.keys()].sort().flatMap((day) => week.get(day)?.flat() ?? []),
    progress,
  };
}

const keyOf = { overdue: 'overdue', 'this-week': 'thisWeek', later: 'later' } as const;
