import { applyChanges, type TextChange } from '../../../language/edits/text-change.ts';
import { lineBreakAt } from '../../../language/edits/text-lines.ts';
import { emptyChecklist, type ChecklistOperation, type StoredChecklist, type TakenOut } from '../stored.ts';
import { parsePiece } from './checklist-pieces.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { changesOf, type Room } from './checklist-rooms.ts';
import { insertInMap } from './insert-below.ts';
import { readChecklist, type ChecklistContent } from './read-checklist.ts';
import { styleOf } from './record-style.ts';
import { hasAliases } from './references.ts';
import { recordIn, recordValues, sameChecklist, sameRecord, sectionOf } from './same-record.ts';
import { heldBy, newMailbox, otherKeysOf, writeRecord, type RecordTarget } from './write-record.ts';

/** An operation that came too late, and what stands there now. */
export interface ChecklistConflict {
  readonly operation: ChecklistOperation;
  readonly found: ChecklistOperation['value'];
}

/** What became of the operations of one mailbox. */
export type MailboxEdited =
  | {
      readonly kind: 'edited';
      /** With what was taken out of the text. */
      readonly operations: readonly ChecklistOperation[];
      readonly conflicts: readonly ChecklistConflict[];
    }
  | { readonly kind: 'refused'; readonly problem: ChecklistProblem };

interface MeantChecklist {
  readonly answers: Map<string, NonNullable<ReturnType<StoredChecklist['answers']['get']>>>;
  readonly items: Map<string, NonNullable<ReturnType<StoredChecklist['items']['get']>>>;
}

/** How much of a file's beginning tells its style, UTF-16 units. */
const styleLength = 10_000;

/**
 * The text of a checklist while mailbox after mailbox is edited. What a mailbox is to say is kept beside the text, and both are compared once all its operations are written; where aliases lead from one
 * mailbox to another, or the file cannot be cut by mailbox, once for all.
 */
export class ChecklistEditing {
  readonly #rooms: Room[];
  readonly #roomOf: ReadonlyMap<unknown, Room>;
  readonly #added = new Map<string, Room>();
  /** Mailboxes from which something was removed. */
  readonly #thinned = new Set<string>();
  readonly #tail: string;
  readonly #content: ChecklistContent;
  readonly #isCut: boolean;
  readonly #isWhole: boolean;
  readonly #lineBreak: string;
  readonly #meant = new Map<string, MeantChecklist>();

  constructor(text: string, content: ChecklistContent) {
    this.#content = content;
    const { pieces } = content;
    this.#rooms = pieces.map(({ start, text: { length } }) => {
      const original = text.slice(start, start + length);
      return { start, original, text: original };
    });
    this.#roomOf = new Map(this.#rooms.map((room, index) => [pieces[index], room]));
    this.#tail = text.slice(content.end);
    this.#isCut = pieces.some(({ key }) => key);
    this.#isWhole = !this.#isCut || hasAliases(text, pieces);
    this.#lineBreak = lineBreakAt(text, text.length);
  }

  /** Writes the operations of one mailbox. */
  apply(identity: string, operations: readonly ChecklistOperation[]): MailboxEdited {
    const mailbox = this.#content.mailboxes.get(identity);
    const { answers, items } = mailbox?.checklist ?? emptyChecklist;
    const meant = { answers: new Map(answers), items: new Map(items) };
    const written: ChecklistOperation[] = [];
    const conflicts: ChecklistConflict[] = [];
    for (const operation of operations) {
      const found = recordIn(meant, operation);
      if (sameRecord(operation, found, operation.value)) {
        written.push(operation);
        continue;
      }
      if (mailbox?.isBroken) {
        const problem = mailbox.problems.find(({ code }) => code === 'syntax' || code === 'too-large');
        return refused(problem ?? notEditable(operation.id, mailbox.offset));
      }
      if (!sameRecord(operation, found, operation.expected)) {
        conflicts.push({ operation, found });
        continue;
      }
      const done = this.#write(identity, operation);
      if (!done) return refused(notEditable(operation.id, mailbox?.offset ?? 0));
      written.push(done);
      setRecord(meant, operation);
      this.#meant.set(identity, meant);
    }
    if (!this.#isWhole && this.#meant.has(identity)) {
      const after = readChecklist(textOf(this.#roomsOf(identity)));
      const isAlone = [...after.mailboxes.keys()].every((other) => other === identity);
      if (!isAlone || !isFine(after, identity, meant))
        return refused(this.#notAsMeant(after, identity, operations));
    }
    return { kind: 'edited', operations: written, conflicts };
  }

  /** What keeps the file as a whole from saying what is meant, and nothing else than before. */
  problem(operations: readonly ChecklistOperation[]): ChecklistProblem | undefined {
    if (!this.#isWhole || this.#meant.size === 0) return undefined;
    const before = this.#content.mailboxes;
    const after = readChecklist(textOf(this.#rooms) + this.#tail);
    for (const identity of new Set([...before.keys(), ...after.mailboxes.keys(), ...this.#meant.keys()])) {
      const meant = this.#meant.get(identity);
      const { checklist = emptyChecklist } = before.get(identity) ?? {};
      const { checklist: read = emptyChecklist } = after.mailboxes.get(identity) ?? {};
      const isAsMeant = meant ? isFine(after, identity, meant) : sameChecklist(read, checklist);
      if (!isAsMeant) return this.#notAsMeant(after, identity, operations);
    }
    return undefined;
  }

  changes(): readonly TextChange[] {
    return changesOf(this.#rooms);
  }

  /** The first operation of which something else was made. */
  #notAsMeant(
    after: ChecklistContent,
    identity: string,
    operations: readonly ChecklistOperation[],
  ): ChecklistProblem {
    const checklist = after.mailboxes.get(identity)?.checklist;
    const meant = this.#meant.get(identity);
    const culprit = operations.find(
      (operation) => !sameRecord(operation, recordIn(checklist, operation), recordIn(meant, operation)),
    );
    const { id = '' } = culprit ?? operations[0] ?? {};
    return notEditable(id, this.#content.mailboxes.get(identity)?.offset ?? 0);
  }

  #roomsOf(identity: string): readonly Room[] {
    // A file that cannot be cut is one room; what was added stands behind those that were there.
    if (!this.#isCut) return this.#rooms;
    const parts = this.#content.mailboxes.get(identity)?.parts ?? [];
    const added = this.#added.get(identity);
    return [...parts.flatMap(({ piece }) => this.#roomOf.get(piece) ?? []), ...(added ? [added] : [])];
  }

  #write(identity: string, operation: ChecklistOperation): ChecklistOperation | undefined {
    const target: RecordTarget = {
      address: operation.address,
      section: sectionOf(operation),
      id: operation.id,
      values: recordValues(operation, operation.value),
      ...(operation.taken && { others: operation.taken.others }),
    };
    const room = this.#roomFor(identity, target);
    if (!room) return target.values.size === 0 || this.#add(identity, target) ? operation : undefined;
    const isRemoval = target.values.size === 0;
    const taken: TakenOut | undefined = isRemoval ? { others: otherKeysOf(room.text, target) } : undefined;
    const written = writeRecord(room.text, target);
    if (written === undefined) return undefined;
    room.text = written;
    if (isRemoval) this.#thinned.add(identity);
    return taken ? { ...operation, taken } : operation;
  }

  /** Where a record stands, or else its mailbox. */
  #roomFor(identity: string, target: RecordTarget): Room | undefined {
    const rooms = this.#roomsOf(identity);
    const [only, another] = rooms;
    // Nothing has to be read to know; a removal may have left nothing of the mailbox.
    if (this.#isCut && !another && !this.#thinned.has(identity)) return only;
    const held = rooms.map((room) => heldBy(room.text, target));
    const index = held.includes('record') ? held.indexOf('record') : held.indexOf('mailbox');
    return rooms[index];
  }

  #add(identity: string, target: RecordTarget): boolean {
    const [only] = this.#rooms;
    const root = this.#rooms.length === 1 && only ? parsePiece(only.text).root : undefined;
    const entry = newMailbox(target, styleOf(this.#beginning(), root));
    if (only && root && (root.flow || this.#content.pieces[0]?.key === undefined)) {
      const changes = insertInMap(only.text, root, undefined, entry);
      if (changes) only.text = applyChanges(only.text, changes);
      return changes !== undefined;
    }
    const last = this.#rooms.at(-1);
    const start = (last?.start ?? 0) + (last?.original.length ?? 0);
    const above = this.#rooms.findLast((room) => room.text !== '')?.text ?? '';
    const gap = above === '' || above.endsWith('\n') ? '' : this.#lineBreak;
    const text = entry.lines.map((line) => `${line}${this.#lineBreak}`).join('');
    const room = { start, original: '', text: `${gap}${text}` };
    this.#rooms.push(room);
    this.#added.set(identity, room);
    return true;
  }

  #beginning(): string {
    let text = '';
    for (const room of this.#rooms) {
      if (text.length >= styleLength) break;
      text += room.text.slice(0, styleLength);
    }
    return text.slice(0, styleLength);
  }
}

/** Why an answer or item cannot be written. */
export function notEditable(id: string, offset: number): ChecklistProblem {
  return { code: 'not-editable', args: { id }, offset };
}

/** A checklist with one record as an operation has it; what says nothing is not there. */
export function setRecord({ answers, items }: MeantChecklist, operation: ChecklistOperation): void {
  const { id } = operation;
  if (operation.kind === 'answer') {
    if (operation.value) answers.set(id, operation.value);
    else answers.delete(id);
  } else if (operation.value && recordValues(operation, operation.value).size > 0)
    items.set(id, operation.value);
  else items.delete(id);
}

function isFine(content: ChecklistContent, identity: string, meant: StoredChecklist): boolean {
  const own = content.mailboxes.get(identity);
  return (
    content.state === 'fine' &&
    own?.isBroken !== true &&
    sameChecklist(own?.checklist ?? emptyChecklist, meant)
  );
}

function textOf(rooms: readonly Room[]): string {
  return rooms.map(({ text }) => text).join('');
}

function refused(problem: ChecklistProblem): Extract<MailboxEdited, { kind: 'refused' }> {
  return { kind: 'refused', problem };
}
