import { isDeepStrictEqual } from 'node:util';
import { machine } from '../machine-tick.ts';
import { isOwnId } from '../own-ids.ts';
import type { ChecklistOperation, StoredItem } from '../stored.ts';

type ItemOperation = Extract<ChecklistOperation, { readonly kind: 'item' }>;
type AnswerOperation = Extract<ChecklistOperation, { readonly kind: 'answer' }>;
type Draft = { -readonly [Key in keyof StoredItem]: StoredItem[Key] };

/** An operation made anew on what stands in the file, which is what it expects by now. */
export interface Rebased {
  readonly operation: ChecklistOperation;
  /** Both sides changed the same to something different: the operation takes ours, and a person has to choose first. */
  readonly isConflict: boolean;
}

/** What is changed as one: a status is nothing without who set it, when and why. */
const tickKeys = ['status', 'by', 'at', 'evidence'] as const;
const fields = [['title'], ['part'], ['order'], ['owner'], ['due'], tickKeys, ['note']] as const;

/**
 * Makes an operation that came too late anew: what only they changed stays, and of an item only the fields that the operation changes are
 * ours. A tick by machine yields to a person's. An item that is added or removed is one whole.
 */
export function rebased(operation: ChecklistOperation, found: ChecklistOperation['value']): Rebased {
  return operation.kind === 'answer'
    ? rebasedAnswer(operation, found && 'answer' in found ? found : undefined)
    : rebasedItem(operation, found && 'answer' in found ? undefined : found);
}

function rebasedAnswer(operation: AnswerOperation, found: AnswerOperation['value']): Rebased {
  const isSame = found?.answer === operation.value?.answer;
  const value = isSame ? found : operation.value;
  return { operation: { ...operation, expected: found, value }, isConflict: !isSame };
}

function rebasedItem(operation: ItemOperation, found: StoredItem | undefined): Rebased {
  const { id, expected: base, value: ours } = operation;
  const isWhole = isOwnId(id) && (!base || !ours || !found);
  if (isWhole)
    return { operation: { ...operation, expected: found }, isConflict: !isDeepStrictEqual(ours, found) };
  const value: Draft = {};
  let isConflict = false;
  for (const keys of fields) {
    const [before, mine, theirs] = [part(base, keys), part(ours, keys), part(found, keys)];
    const isMine = !isDeepStrictEqual(before, mine);
    const isTheirs = !isDeepStrictEqual(before, theirs);
    const agrees = isDeepStrictEqual(mine, theirs) || (keys === tickKeys && agreesOnTick(mine, theirs));
    if (isMine && isTheirs && !agrees) isConflict = true;
    const takesTheirs = !isMine || (isTheirs && agrees && theirs.by !== machine);
    Object.assign(value, takesTheirs ? theirs : mine);
  }
  const isEmpty = Object.keys(value).length === 0;
  return { operation: { ...operation, expected: found, value: isEmpty ? undefined : value }, isConflict };
}

function agreesOnTick(mine: StoredItem, theirs: StoredItem): boolean {
  return theirs.by === machine || (mine.status ?? 'todo') === (theirs.status ?? 'todo');
}

function part(item: StoredItem | undefined, keys: readonly (keyof StoredItem)[]): StoredItem {
  const found: Draft = {};
  for (const key of keys) if (item?.[key] !== undefined) Object.assign(found, { [key]: item[key] });
  return found;
}
