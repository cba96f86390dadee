import { emptyChecklist, type ChecklistOperation, type TakenOut } from '../stored.ts';
import type { TextChange } from '../../../language/edits/text-change.ts';
import { addressIdentity } from '../../../mailboxes/address.ts';
import { setRecord } from './checklist-editing.ts';
import { readChecklist, type ChecklistContent } from './read-checklist.ts';
import { hasAliases } from './references.ts';
import { recordIn, sameChecklist, sameRecord } from './same-record.ts';

/** So much of the text around a cut tells where it was, UTF-16 units. */
const around = 200;

/** What has to be kept of a removal that changed the text in one place. */
export function cutOf(
  text: string,
  changes: readonly TextChange[],
): NonNullable<TakenOut['cut']> | undefined {
  const [change, another] = changes;
  if (!change || another) return undefined;
  const { start, end } = change;
  return {
    before: text.slice(Math.max(0, start - around), start),
    gone: text.slice(start, end),
    left: change.text,
    behind: text.slice(end, end + around),
  };
}

/** The text with a removed record back where it was, byte for byte. Undefined where that place is not found any more, or would not read as the record and what else there is now: then it is written anew. */
export function putBack(text: string, operation: ChecklistOperation): string | undefined {
  const { cut } = operation.taken ?? {};
  if (!cut || !operation.value) return undefined;
  const place = `${cut.before}${cut.left}${cut.behind}`;
  const at = text.indexOf(place);
  if (at < 0 || text.lastIndexOf(place) !== at) return undefined;
  const from = at + cut.before.length;
  const whole = `${text.slice(0, from)}${cut.gone}${text.slice(from + cut.left.length)}`;
  const before = readChecklist(text);
  if (before.state !== 'fine') return undefined;
  return isOnlyThat(before, readChecklist(whole, before), operation, hasAliases(whole, before.pieces))
    ? whole
    : undefined;
}

function isOnlyThat(
  before: ChecklistContent,
  after: ChecklistContent,
  operation: ChecklistOperation,
  isLinked: boolean,
): boolean {
  if (after.state !== 'fine') return false;
  const identity = addressIdentity(operation.address);
  return [...new Set([identity, ...before.mailboxes.keys(), ...after.mailboxes.keys()])].every((one) => {
    const [old, now] = [before.mailboxes.get(one), after.mailboxes.get(one)];
    const texts = (mailbox: typeof old): string =>
      JSON.stringify(mailbox?.parts.map(({ piece }) => piece.text));
    if (one !== identity && !isLinked && texts(old) === texts(now)) return true;
    const { answers, items } = old?.checklist ?? emptyChecklist;
    const meant = { answers: new Map(answers), items: new Map(items) };
    if (one === identity) {
      if (now?.isBroken !== false || !sameRecord(operation, recordIn(meant, operation), operation.expected))
        return false;
      setRecord(meant, operation);
    }
    return sameChecklist(now?.checklist ?? emptyChecklist, meant);
  });
}
