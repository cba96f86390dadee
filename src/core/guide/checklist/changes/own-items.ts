import { planParts, type PlanPart } from '../checklist.ts';
import { isOwnId, nextOwnId } from '../own-ids.ts';
import { standingItems } from '../standing-items.ts';
import type { ChecklistScene, ItemChangeResult } from './change.ts';
import { typedText } from './typed-text.ts';

/** What to write for a new item of a person at the end of a part; a part that is none is the last one. Its id is the operation's. */
export function addItem(
  { facts, stored, today }: ChecklistScene,
  part: string,
  typedTitle: string,
): ItemChangeResult {
  const title = typedText('title', typedTitle);
  if ('fault' in title) return title;
  if (title.text === '') return { fault: { code: 'title-missing' } };
  const place: PlanPart = planParts.find((known) => known === part) ?? 'clean-up';
  const last = standingItems(facts, stored, today).findLast((item) => item.part === place);
  const value = {
    title: title.text,
    part: place,
    order: Math.floor(last?.order ?? 0) + 1,
    status: 'todo',
  } as const;
  return {
    operations: [{ kind: 'item', address: facts.address, id: nextOwnId(stored), expected: undefined, value }],
  };
}

/** What to write to remove a person's own item. */
export function removeItem(
  { facts, stored }: Pick<ChecklistScene, 'facts' | 'stored'>,
  id: string,
): ItemChangeResult {
  const kept = stored.items.get(id);
  if (!isOwnId(id)) return { fault: { code: 'not-own', found: id } };
  if (!kept) return { fault: { code: 'no-such-item', found: id } };
  return {
    operations: [{ kind: 'item', address: facts.address, id, expected: kept, value: undefined }],
  };
}
