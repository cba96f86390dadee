import {
  emptyChecklist,
  type ChecklistOperation,
  type StoredAnswer,
  type StoredChecklist,
  type StoredItem,
} from '../stored.ts';
import { isOwnId, nextOwnId } from '../own-ids.ts';
import { sameRecord } from './same-record.ts';

/** What a checklist file keeps, as `readChecklist` has it: by the identity of the address. */
export type ChecklistsByAddress = ReadonlyMap<
  string,
  { readonly address: string; readonly checklist: StoredChecklist }
>;

interface Sides<Value> {
  readonly address: string;
  readonly id: string;
  readonly base: Value | undefined;
  readonly ours: Value | undefined;
  readonly theirs: Value | undefined;
}

/** What both sides changed in different ways: an answer, an item, or something that Mailops does not know, at a path of keys and as it is written. */
export type MergeConflict =
  | ({ readonly kind: 'answer' } & Sides<StoredAnswer>)
  | ({ readonly kind: 'item' } & Sides<StoredItem>)
  | {
      readonly kind: 'other';
      readonly path: string;
      readonly ours: string | undefined;
      readonly theirs: string | undefined;
    };

/** Which side of a conflict a person chose. */
export type MergeChoice = 'ours' | 'theirs';
export type ChooseSide = (conflict: MergeConflict) => MergeChoice | undefined;

export interface Merged {
  /** What makes of ours the merged checklists: everything that only they changed. */
  readonly operations: readonly ChecklistOperation[];
  /** Changed by both, and not chosen. Ours stands until somebody does. */
  readonly conflicts: readonly MergeConflict[];
  /** Own items of theirs that got another id, since ours has added one with the same. */
  readonly moved: readonly MovedItem[];
}

export interface MovedItem {
  /** Of the address. */
  readonly identity: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Merges two versions of a checklist by item and by answer. With the version that both come from, what only one of them changed is taken over, removals included; without,
 * what only one of them has is kept. Two own items that both sides added under one id both stay: theirs gets the next free id. Where both differ otherwise nothing is decided, unless `choose` does.
 */
export function mergeByItem(
  base: ChecklistsByAddress | undefined,
  ours: ChecklistsByAddress,
  theirs: ChecklistsByAddress,
  choose: ChooseSide = () => undefined,
): Merged {
  const operations: ChecklistOperation[] = [];
  const conflicts: MergeConflict[] = [];
  const moved: MovedItem[] = [];
  const settle = (conflict: Exclude<MergeConflict, { kind: 'other' }>, isTheirs: boolean): void => {
    const chosen = isTheirs ? 'theirs' : choose(conflict);
    if (chosen === 'theirs') operations.push(takingTheirs(conflict));
    else if (chosen === undefined) conflicts.push(conflict);
  };
  for (const identity of new Set([...ours.keys(), ...theirs.keys()])) {
    const address = ours.get(identity)?.address ?? theirs.get(identity)?.address ?? identity;
    const of = (side: ChecklistsByAddress): StoredChecklist =>
      side.get(identity)?.checklist ?? emptyChecklist;
    const [our, their] = [of(ours), of(theirs)];
    const from = base && of(base);
    for (const { isTheirs, ...sides } of differing('answer', from?.answers, our.answers, their.answers))
      settle({ kind: 'answer', address, ...sides }, isTheirs);
    const items = new Map([...(from?.items ?? []), ...our.items, ...their.items]);
    for (const { isTheirs, ...sides } of differing('item', from?.items, our.items, their.items)) {
      if (!isAnother(sides, base !== undefined)) {
        settle({ kind: 'item', address, ...sides }, isTheirs);
        continue;
      }
      const id = nextOwnId({ items });
      items.set(id, sides.theirs ?? {});
      moved.push({ identity, from: sides.id, to: id });
      operations.push({ kind: 'item', address, id, expected: undefined, value: sides.theirs });
    }
  }
  return { operations, conflicts, moved };
}

/** Whether both sides added an own item, each its own. Without the common origin the title tells. */
function isAnother(
  { id, base, ours, theirs }: Omit<Sides<StoredItem>, 'address'>,
  hasBase: boolean,
): boolean {
  if (!isOwnId(id) || base || !ours || !theirs) return false;
  return hasBase || ours.title !== theirs.title;
}

function takingTheirs(conflict: Exclude<MergeConflict, { kind: 'other' }>): ChecklistOperation {
  const { address, id } = conflict;
  return conflict.kind === 'answer'
    ? { kind: 'answer', address, id, expected: conflict.ours, value: conflict.theirs }
    : { kind: 'item', address, id, expected: conflict.ours, value: conflict.theirs };
}

/** Where theirs differs from ours and has to be looked at; `isTheirs` where only they changed something. Without `base`, what ours alone has was not removed by them but never there. */
function differing<Value extends StoredAnswer | StoredItem>(
  kind: 'answer' | 'item',
  base: ReadonlyMap<string, Value> | undefined,
  ours: ReadonlyMap<string, Value>,
  theirs: ReadonlyMap<string, Value>,
): readonly (Omit<Sides<Value>, 'address'> & { readonly isTheirs: boolean })[] {
  const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
    sameRecord({ kind }, one, other);
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((id) => {
    const sides = { id, base: base?.get(id), ours: ours.get(id), theirs: theirs.get(id) };
    const isOurs = base ? isSame(sides.theirs, sides.base) : sides.theirs === undefined;
    if (isOurs || isSame(sides.ours, sides.theirs)) return [];
    const isTheirs = base ? isSame(sides.ours, sides.base) : sides.ours === undefined;
    return [{ ...sides, isTheirs }];
  });
}
