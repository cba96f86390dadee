import type { ChecklistItem, ChecklistProgress } from './checklist.ts';
import type { ItemStatus } from './stored.ts';

/** Whether nothing is left to do about an item. */
export function isSettled(status: ItemStatus): boolean {
  return status === 'done' || status === 'skipped';
}

/** How far a plan is: items that do not apply count nowhere, skipped ones as settled. */
export function progressOf(
  items: readonly Pick<ChecklistItem, 'status' | 'notApplicable' | 'overdueDays'>[],
): ChecklistProgress {
  const applying = items.filter(({ notApplicable }) => notApplicable === undefined);
  return {
    settled: applying.filter(({ status }) => isSettled(status)).length,
    all: applying.length,
    overdue: applying.filter(({ status, overdueDays }) => !isSettled(status) && overdueDays !== undefined)
      .length,
  };
}
