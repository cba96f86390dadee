import { itemTeller } from '../checklist-of.ts';
import { standingItems } from '../standing-items.ts';
import type { ChecklistScene, ItemEdit } from './change.ts';
import { typedDue, typedText } from './typed-text.ts';

/** What of an item is typed. */
export const textKeys = ['title', 'owner', 'due', 'note'] as const;

/**
 * Whether a text that a person edits is another one by now than that which the editing began with (`from`), and than the one typed:
 * writing it would take away what the person has never seen.
 */
export function changedMeanwhile(
  { facts, stored, today, words }: ChecklistScene,
  id: string,
  edit: ItemEdit,
  from: ItemEdit,
): boolean {
  const standing = standingItems(facts, stored, today).find((item) => item.id === id);
  if (!standing) return false;
  const item = itemTeller(facts, words)(standing);
  return textKeys.some((key) => {
    const [typed, began] = [edit[key], from[key]];
    if (typed === undefined || began === undefined) return false;
    const usual = standing.stored?.[key] === undefined;
    // Nothing typed stands for what the guide says.
    const isNow = (text: string | undefined): boolean => text === item[key] || (text === '' && usual);
    return !isNow(asKept(key, began)) && !isNow(asKept(key, typed));
  });
}

function asKept(key: (typeof textKeys)[number], typed: string): string | undefined {
  const read = key === 'due' ? typedDue(typed) : typedText(key, typed);
  return 'text' in read ? read.text : undefined;
}
