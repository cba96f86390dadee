import { planItem } from '../items/all.ts';
import { standingItems, type StandingItem } from '../standing-items.ts';
import type { ChecklistOperation, StoredItem } from '../stored.ts';
import type { ChecklistScene, ItemChangeResult } from './change.ts';

/**
 * What to write to move an item one place up (-1) or down (1) among the items of its part that concern the mailbox; nothing at the end.
 * As a rule that is one number of one item, so that the moves of two people seldom meet in a merge.
 */
export function moveItem({ facts, stored, today }: ChecklistScene, id: string, by: -1 | 1): ItemChangeResult {
  const items = standingItems(facts, stored, today);
  const moved = items.find((item) => item.id === id);
  if (!moved) return { fault: { code: 'no-such-item', found: id } };
  const others = items.filter((item) => item.part === moved.part && item !== moved);
  const passed = neighbour(
    items.filter(({ part }) => part === moved.part),
    moved,
    by,
  );
  if (!passed) return { operations: [] };
  const at = others.indexOf(passed) + (by === 1 ? 1 : 0);
  const order = orderBetween(others[at - 1]?.order, others[at]?.order);
  if (order !== undefined) return { operations: operationsFor(facts.address, [[moved, order]]) };
  const renumbered = others.toSpliced(at, 0, moved).map((item, index) => [item, index + 1] as const);
  return { operations: operationsFor(facts.address, renumbered) };
}

/** The next item in this direction that is not folded away; of one that is folded away itself, simply the next. */
function neighbour(
  items: readonly StandingItem[],
  moved: StandingItem,
  by: -1 | 1,
): StandingItem | undefined {
  const at = items.indexOf(moved);
  const ahead = by === 1 ? items.slice(at + 1) : items.slice(0, at).reverse();
  return ahead.find(({ unmet }) => moved.unmet !== undefined || unmet === undefined);
}

/** The shortest number strictly between two places, either of which may be missing; undefined where there is no room. */
export function orderBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 1 : Math.ceil(after) - 1;
  if (after === undefined) return Math.floor(before) + 1;
  const middle = (before + after) / 2;
  for (let digits = 0; digits <= 6; digits += 1) {
    const rounded = Number(middle.toFixed(digits));
    if (rounded > before && rounded < after) return rounded;
  }
  return undefined;
}

/** An item of the guide that comes to stand where the guide has it keeps no number. */
function operationsFor(
  address: string,
  places: readonly (readonly [StandingItem, number])[],
): readonly ChecklistOperation[] {
  return places.flatMap(([{ id, stored }, order]): readonly ChecklistOperation[] => {
    if (stored?.order === order) return [];
    const value: { -readonly [Key in keyof StoredItem]: StoredItem[Key] } = { ...stored, order };
    if (planItem(id)?.order === order) delete value.order;
    const isEmpty = Object.keys(value).length === 0;
    if (isEmpty && !stored) return [];
    return [{ kind: 'item', address, id, expected: stored, value: isEmpty ? undefined : value }];
  });
}
