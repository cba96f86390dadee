import { rebased } from '../../core/guide/checklist/changes/rebase.ts';
import type { ChecklistOperation } from '../../core/guide/checklist/stored.ts';
import type { ChecklistDesk, DeskOutcome } from './checklist-desk.ts';

/** How often it is tried again while others write all the time. */
const mostAttempts = 4;

/**
 * Writes operations, all or none. What somebody else changed meanwhile is merged field by field; a conflict is left only where both changed the
 * same, and its operation holds what only they changed as well.
 */
export async function applyMerged(
  desk: Pick<ChecklistDesk, 'apply'>,
  operations: readonly ChecklistOperation[],
): Promise<DeskOutcome> {
  let outcome = await desk.apply(operations);
  for (let attempt = 1; attempt < mostAttempts && outcome.conflicts.length > 0; attempt += 1) {
    const made = new Map(
      outcome.conflicts.map(({ operation, theirs }) => [operation, rebased(operation, theirs)]),
    );
    const late = [...made.values()].filter(({ isConflict }) => isConflict);
    if (late.length > 0) {
      const conflicts = late.map(({ operation }) => ({ operation, theirs: operation.expected }));
      return { applied: [], conflicts };
    }
    operations = operations.map((operation) => made.get(operation)?.operation ?? operation);
    outcome = await desk.apply(operations);
  }
  return outcome;
}
