import { isDeepStrictEqual } from 'node:util';
import type { Words } from '../../../words/words.ts';
import type { GuideFacts } from '../../facts.ts';
import { guideTeller } from '../../teller.ts';
import type { ItemData } from '../item.ts';
import { planItem } from '../items/all.ts';
import { isOwnId } from '../own-ids.ts';
import { ownersOf } from '../owner-roles.ts';
import type { StoredItem } from '../stored.ts';
import { changedMeanwhile, textKeys } from './changed-meanwhile.ts';
import type { ChecklistScene, Doer, ItemChangeResult, ItemEdit, ItemFault } from './change.ts';
import { tickByPerson } from './tick-by-person.ts';
import { typedDue, typedText } from './typed-text.ts';

type Texts = Partial<Record<(typeof textKeys)[number], string>>;

/**
 * What to write for a change that a person makes to one item. Kept is only what differs from the guide: a text that is cleared, or typed
 * as the guide has it, goes from the file. A status that a person sets has a name and a time. `from` is what the texts were when the person
 * began to edit them.
 */
export function changeItem(
  scene: ChecklistScene,
  id: string,
  edit: ItemEdit,
  doer: Doer,
  from: ItemEdit = {},
): ItemChangeResult {
  const { facts, stored, words } = scene;
  const kept = stored.items.get(id);
  const row = planItem(id)?.row;
  if (!row && !(kept && isOwnId(id))) return { fault: { code: 'no-such-item', found: id } };
  const texts = textsAfter(kept, edit, row && textsOf(row, facts, words));
  if ('fault' in texts) return texts;
  const value: StoredItem = {
    ...(kept?.part !== undefined && { part: kept.part }),
    ...(kept?.order !== undefined && { order: kept.order }),
    ...texts.kept,
    ...tickByPerson(scene, row, kept, edit.status, doer),
  };
  if (isDeepStrictEqual({ ...kept }, { ...value })) return { operations: [] };
  const isEmpty = Object.keys(value).length === 0;
  return {
    operations: [
      { kind: 'item', address: facts.address, id, expected: kept, value: isEmpty ? undefined : value },
    ],
    ...(changedMeanwhile(scene, id, edit, from) && { isLate: true }),
  };
}

/** What the guide says of its item, which the file need not repeat. */
function textsOf(row: ItemData, facts: GuideFacts, words: Words): Required<Texts> {
  return {
    title: guideTeller(facts, words).tell(row.title),
    owner: ownersOf(facts, words).ofRole[row.owner],
    due: row.due,
    note: '',
  };
}

/** The texts of the item as they are kept after the change. `usual` is absent for own items, which must have a title. */
function textsAfter(
  before: StoredItem | undefined,
  edit: ItemEdit,
  usual: Required<Texts> | undefined,
): { readonly kept: Texts } | { readonly fault: ItemFault } {
  const kept: Texts = {};
  for (const key of textKeys) {
    const typed = edit[key];
    const read =
      typed === undefined
        ? { text: before?.[key] ?? '' }
        : key === 'due'
          ? typedDue(typed)
          : typedText(key, typed);
    if ('fault' in read) return read;
    const { text } = read;
    if (text === '' && key === 'title' && !usual) return { fault: { code: 'title-missing' } };
    const isUsual = typed !== undefined && text === usual?.[key];
    if (text !== '' && !isUsual) kept[key] = text;
  }
  return { kept };
}
