import type { Place } from './place.ts';
import { removeBlockItem, removeBlockPair } from './remove-block.ts';
import { removeFlow } from './remove-flow.ts';
import type { TextChange } from './text-change.ts';
import { anchorsIn } from './written-value.ts';

/**
 * Removes a pair or an item with the comment behind it; comments of its neighbours stay. Undefined where it cannot be told
 * what belongs to it, and where an alias elsewhere repeats something of it.
 */
export function removePlace(text: string, place: Place): readonly TextChange[] | undefined {
  const changes = place.kind === 'pair' ? removePair(text, place) : removeItem(text, place);
  if (changes === undefined || isRepeated(text, place, changes)) return undefined;
  return changes;
}

function removePair(
  text: string,
  place: Extract<Place, { kind: 'pair' }>,
): readonly TextChange[] | undefined {
  return place.map.flow ? removeFlow(text, place, place.map) : removeBlockPair(text, place);
}

function removeItem(
  text: string,
  place: Extract<Place, { kind: 'item' }>,
): readonly TextChange[] | undefined {
  return place.list.flow ? removeFlow(text, place, place.list) : removeBlockItem(text, place);
}

/** Whether an alias outside of what goes names an anchor inside of it. */
function isRepeated(text: string, place: Place, changes: readonly TextChange[]): boolean {
  const names = new Set(anchorsIn(place.value));
  if (names.size === 0) return false;
  return [...text.matchAll(/\*([^\s,[\]{}]+)/g)].some(({ 1: name = '', index }) => {
    const isGone = changes.some(({ start, end }) => start <= index && index < end);
    return names.has(name) && !isGone;
  });
}
