import type { Words } from '../../words/words.ts';
import type { ChecklistProgress } from '../checklist/checklist.ts';
import { addDays } from '../checklist/due-date.ts';
import { ownersOf } from '../checklist/owner-roles.ts';
import { isSettled } from '../checklist/progress.ts';
import { standingItems, type StandingItem } from '../checklist/standing-items.ts';
import type { StoredChecklist } from '../checklist/stored.ts';
import type { GuideFacts } from '../facts.ts';

/** One mailbox and what is kept of its checklist. `file` is whatever names the file to the caller. */
export interface OverviewMailbox {
  readonly file: string;
  readonly facts: GuideFacts;
  readonly stored: StoredChecklist;
}

/** How soon something has to be done: its day has passed, is within seven days from today, or is later or not set. */
export type Urgency = 'overdue' | 'this-week' | 'later';

export interface OpenItem {
  readonly item: StandingItem;
  readonly owner: string;
  readonly urgency: Urgency;
}

/** How one mailbox stands. No words are made but the names of roles. */
export interface OverviewRow {
  readonly mailbox: OverviewMailbox;
  readonly progress: ChecklistProgress;
  /** In the order of the plan. */
  readonly open: readonly OpenItem[];
  /** Open items that are overdue or due within seven days. */
  readonly dueThisWeek: number;
  /** The next thing to do: what is due first, and among those what the plan has first. */
  readonly next: OpenItem | undefined;
}

export interface OverviewScene {
  readonly words: Words;
  /** ISO 8601 calendar date. */
  readonly today: string;
}

const weekDays = 7;

/** Counts one mailbox: some ten microseconds, so that a caller may keep rows and count only what changed. */
export function overviewRow(mailbox: OverviewMailbox, { words, today }: OverviewScene): OverviewRow {
  const { facts, stored } = mailbox;
  const applying = standingItems(facts, stored, today).filter(({ unmet }) => unmet === undefined);
  const owners = ownersOf(facts, words);
  const weekEnd = addDays(today, weekDays);
  const open = applying
    .filter(({ status }) => !isSettled(status))
    .map((item): OpenItem => ({
      item,
      owner: owners.of(item),
      urgency: urgencyOf(item, weekEnd),
    }));
  const overdue = open.filter(({ urgency }) => urgency === 'overdue').length;
  return {
    mailbox,
    progress: { settled: applying.length - open.length, all: applying.length, overdue },
    open,
    dueThisWeek: open.filter(({ urgency }) => urgency !== 'later').length,
    next: firstDue(open),
  };
}

/** The earlier day first; what has none comes last. */
function byDay(
  { dueDate: one = '9999' }: Pick<StandingItem, 'dueDate'>,
  { dueDate: other = '9999' }: Pick<StandingItem, 'dueDate'>,
): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Among those of one day the first of the plan. */
function firstDue(open: readonly OpenItem[]): OpenItem | undefined {
  let first = open[0];
  for (const one of open) if (first && byDay(one.item, first.item) < 0) first = one;
  return first;
}

function urgencyOf({ overdueDays, dueDate }: StandingItem, weekEnd: string): Urgency {
  if (overdueDays !== undefined) return 'overdue';
  return dueDate !== undefined && dueDate <= weekEnd ? 'this-week' : 'later';
}
