import type { GuideFacts } from '../facts.ts';
import { planParts, type PlanPart } from './checklist.ts';
import { daysOverdue, dueDay, parseDue } from './due-date.ts';
import type { Condition, ItemData } from './item.ts';
import { planItems } from './items/all.ts';
import { contradicts, tickAfter, tickOf, type Tick } from './machine-tick.ts';
import { isOwnId } from './own-ids.ts';
import { isSettled } from './progress.ts';
import type { ItemStatus, StoredChecklist, StoredItem } from './stored.ts';
import type { MachineFinding } from './verifiers/finding.ts';

/** An item as it stands, before any words are made: what counting thousands of them needs. */
export interface StandingItem {
  readonly id: string;
  readonly part: PlanPart;
  /** Place among the items of its part; may be a fraction. */
  readonly order: number;
  /** The guide's item; undefined for own ones. */
  readonly row: ItemData | undefined;
  readonly stored: StoredItem | undefined;
  /** As written; empty where nothing is due. */
  readonly due: string;
  /** ISO 8601 calendar date. */
  readonly dueDate: string | undefined;
  /** Of open items that apply. */
  readonly overdueDays: number | undefined;
  readonly status: ItemStatus;
  readonly tick: Tick;
  /** Why it does not apply. */
  readonly unmet: Condition | undefined;
  /** What a later diagnosis holds against a person's tick. */
  readonly against: MachineFinding | undefined;
}

/** The last part, where own items stand that name none. */
const lastPart: PlanPart = 'clean-up';

/**
 * The items of one mailbox, part by part in their order: the guide's, with what is kept of them and what Mailops verified, and own ones.
 * What is kept of items that this version does not know stays in the file and is not shown. `today` is an ISO 8601 calendar date.
 */
export function standingItems(
  facts: GuideFacts,
  stored: StoredChecklist,
  today: string,
): readonly StandingItem[] {
  const dayOf = dueDays(facts.mailbox.migration?.start, today);
  const ofGuide = planItems.map(({ row, part, order }): StandingItem => {
    const kept = stored.items.get(row.id);
    const unmet = unmetOf(row, facts);
    const finding = unmet ? undefined : row.verifier?.(facts, today, stored);
    const tick = tickAfter(kept, finding, today);
    const { due, dueDate, daysPast } = dayOf(kept?.due ?? row.due);
    const status = tick.status ?? 'todo';
    return {
      id: row.id,
      part,
      order: kept?.order ?? order,
      row,
      stored: kept,
      due,
      dueDate,
      overdueDays: unmet || isSettled(status) ? undefined : daysPast,
      status,
      tick,
      unmet,
      against: contradicts(kept, finding, today) ? finding : undefined,
    };
  });
  const own = ownItems(stored, dayOf);
  const isUsual = own.length === 0 && ofGuide.every(({ stored: kept }) => kept?.order === undefined);
  return isUsual ? ofGuide : inOrder([...ofGuide, ...own]);
}

/** The first condition of an item that the mailbox does not meet. */
export function unmetOf(row: ItemData, facts: GuideFacts): Condition | undefined {
  return row.needs?.find((condition) => !condition.holds(facts));
}

function ownItems({ items }: StoredChecklist, dayOf: DayOf): readonly StandingItem[] {
  const own = [...items].filter(([id]) => isOwnId(id));
  return own.map(([id, kept], index): StandingItem => {
    const { due, dueDate, daysPast } = dayOf(kept.due ?? '');
    const tick = tickOf(kept);
    const status = tick.status ?? 'todo';
    return {
      id,
      part: kept.part ?? lastPart,
      order: kept.order ?? planItems.length + index + 1,
      row: undefined,
      stored: kept,
      due,
      dueDate,
      overdueDays: isSettled(status) ? undefined : daysPast,
      status,
      tick,
      unmet: undefined,
      against: undefined,
    };
  });
}

/** A due date as written, its calendar day, and how many days ago that was. */
interface DueDay {
  readonly due: string;
  readonly dueDate: string | undefined;
  readonly daysPast: number | undefined;
}
type DayOf = (due: string) => DueDay;

/** Reads each due date once: a plan has a handful of them. */
function dueDays(start: string | undefined, today: string): DayOf {
  const known = new Map<string, DueDay>();
  return (due) => {
    const before = known.get(due);
    if (before) return before;
    const dueDate = dueDay(parseDue(due), start);
    const read = { due, dueDate, daysPast: daysOverdue(dueDate, today) };
    known.set(due, read);
    return read;
  };
}

function inOrder(items: readonly StandingItem[]): readonly StandingItem[] {
  return planParts.flatMap((part) =>
    items.filter((item) => item.part === part).sort((one, other) => one.order - other.order),
  );
}
