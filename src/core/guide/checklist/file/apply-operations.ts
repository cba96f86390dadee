import { applyChanges, type TextChange } from '../../../language/edits/text-change.ts';
import { addressIdentity } from '../../../mailboxes/address.ts';
import type { ChecklistOperation } from '../stored.ts';
import { ChecklistEditing, notEditable, type ChecklistConflict } from './checklist-editing.ts';
import { checklistLimits } from './checklist-limits.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { changesOf } from './checklist-rooms.ts';
import { cutOf, putBack } from './put-back.ts';
import { checklistVersion, readChecklist, type ChecklistContent } from './read-checklist.ts';

/** All operations are carried out or none. */
export type Applied =
  | {
      readonly kind: 'done';
      readonly text: string;
      /** What makes this text of the old one, in order; none where everything stood there already. */
      readonly changes: readonly TextChange[];
      /** As given, removals with what undoing them needs. */
      readonly operations: readonly ChecklistOperation[];
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly ChecklistConflict[] }
  | { readonly kind: 'refused'; readonly problem: ChecklistProblem };

/** The first line of a new file, which says what it is. */
const checklistHeader = '# Checklists and answers of the Mailops guide, by mailbox.';

/**
 * Writes answers and items into the text of a checklist; an empty text becomes a new file. Everything that is not touched stays byte for byte, comments, order and line ends included, and so do keys that Mailops does not
 * know. The result is read again before it is given out: what cannot be written so that it reads as meant, and nothing else changes, is refused.
 */
export function applyOperations(
  text: string,
  operations: readonly ChecklistOperation[],
  header: string = checklistHeader,
): Applied {
  const steps = applyInSteps(text, operations, header);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `applyOperations`, mailbox by mailbox: between two steps the caller may let others work. */
export function* applyInSteps(
  text: string,
  operations: readonly ChecklistOperation[],
  header: string = checklistHeader,
): Generator<undefined, Applied, undefined> {
  const [single] = operations.length === 1 ? operations : [];
  const restored = (single && putBack(text, single)) ?? text;
  const begun = hasNothing(restored) ? `${restored}${beginning(restored, header)}` : restored;
  const content = readChecklist(begun);
  const [problem] = content.problems;
  if (content.state !== 'fine')
    return { kind: 'refused', problem: gravest(content) ?? problem ?? notEditable('', 0) };
  yield;
  const editing = new ChecklistEditing(begun, content);
  const conflicts: ChecklistConflict[] = [];
  const written: ChecklistOperation[] = [];
  for (const [identity, ofMailbox] of byMailbox(operations)) {
    const result = editing.apply(identity, ofMailbox);
    if (result.kind === 'refused') return result;
    conflicts.push(...result.conflicts);
    written.push(...result.operations);
    yield;
  }
  if (conflicts.length > 0) return { kind: 'conflict', conflicts };
  const notAsMeant = editing.problem(operations);
  if (notAsMeant) return { kind: 'refused', problem: notAsMeant };
  const edits = editing.changes();
  if (edits.length === 0 && restored === text)
    return { kind: 'done', text, changes: [], operations: written };
  const edited = applyChanges(begun, edits);
  // What could not be read again is not written.
  if (Buffer.byteLength(edited) > checklistLimits.fileSize)
    return { kind: 'refused', problem: { code: 'too-large', args: {}, offset: 0 } };
  const changes = begun === text ? edits : changesOf([{ start: 0, original: text, text: edited }]);
  return { kind: 'done', text: edited, changes, operations: withCut(written, begun, edits) };
}

function byMailbox(
  operations: readonly ChecklistOperation[],
): ReadonlyMap<string, readonly ChecklistOperation[]> {
  const grouped = new Map<string, ChecklistOperation[]>();
  for (const operation of operations) {
    const identity = addressIdentity(operation.address);
    const others = grouped.get(identity);
    if (others) others.push(operation);
    else grouped.set(identity, [operation]);
  }
  return grouped;
}

/** Where several were changed, what one of them cut out cannot be told. */
function withCut(
  operations: readonly ChecklistOperation[],
  text: string,
  changes: readonly TextChange[],
): readonly ChecklistOperation[] {
  const [operation, another] = operations;
  const cut = operation?.taken && !another ? cutOf(text, changes) : undefined;
  return operation?.taken && cut ? [{ ...operation, taken: { ...operation.taken, cut } }] : operations;
}

function gravest({ state, problems }: ChecklistContent): ChecklistProblem | undefined {
  return problems.find(
    ({ code }) => code === state || (state === 'broken' && /^(?:syntax|not-a-map)$/.test(code)),
  );
}

/** Nothing but blanks and comments, so that there is no version either. */
function hasNothing(text: string): boolean {
  return !/(?:^\uFEFF?|[\r\n])[ \t]*[^ \t\r\n#\uFEFF]/.test(text);
}

function beginning(text: string, header: string): string {
  const gap = /[^\n\uFEFF]$/.test(text) ? '\n' : '';
  const comment = text.includes('#') ? '' : `${header}\n`;
  return `${gap}${comment}version: ${checklistVersion}\n`;
}
