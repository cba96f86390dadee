import type { ChecklistOperation, StoredChecklist } from '../stored.ts';
import { sameValues, valuesOf, type RecordValues, type Section } from './stored-keys.ts';

/** The map of a mailbox that an operation is about. */
export function sectionOf({ kind }: Pick<ChecklistOperation, 'kind'>): Section {
  return kind === 'answer' ? 'answers' : 'items';
}

/** What a checklist keeps under an id. */
export function recordIn(
  checklist: StoredChecklist | undefined,
  { kind, id }: Pick<ChecklistOperation, 'kind' | 'id'>,
): ChecklistOperation['value'] {
  return kind === 'answer' ? checklist?.answers.get(id) : checklist?.items.get(id);
}

/** Whether two answers, or two items, say the same; one without any value is as none. */
export function sameRecord(
  operation: Pick<ChecklistOperation, 'kind'>,
  one: ChecklistOperation['value'],
  other: ChecklistOperation['value'],
): boolean {
  return sameValues(recordValues(operation, one), recordValues(operation, other));
}

/** The values of an operation's answer or item. */
export function recordValues(
  operation: Pick<ChecklistOperation, 'kind'>,
  record: ChecklistOperation['value'],
): RecordValues {
  return valuesOf(sectionOf(operation), record);
}

/** Whether two checklists say the same. */
export function sameChecklist(one: StoredChecklist, other: StoredChecklist): boolean {
  return (
    one.answers.size === other.answers.size &&
    one.items.size === other.items.size &&
    [...one.answers].every(([id, answer]) => sameRecord({ kind: 'answer' }, answer, other.answers.get(id))) &&
    [...one.items].every(([id, item]) => sameRecord({ kind: 'item' }, item, other.items.get(id)))
  );
}
