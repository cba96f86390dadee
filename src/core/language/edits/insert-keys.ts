import type { SyntaxMap } from '../syntax-tree.ts';
import { insertBlockLines } from './insert-lines.ts';
import { insertInFlow } from './insert-flow.ts';
import { placesIn, type Place } from './place.ts';
import { scalarText } from './scalar-text.ts';
import { writeValue } from './set-value.ts';
import type { TextChange } from './text-change.ts';

/** A key with its value, which is YAML of one line. */
export type NewKey = readonly [key: string, yaml: string];

/**
 * Inserts keys that the map does not have, in its own style: on lines of their own, or between its braces. They come behind the
 * last of the keys that precede them in `order`, else at the end. `place` holds the map; without a value it gets one in braces.
 */
export function insertKeys(
  text: string,
  place: Place,
  keys: readonly NewKey[],
  order: readonly string[] = [],
): readonly TextChange[] | undefined {
  const lines = keys.map(([key, yaml]) => `${scalarText(key)}: ${yaml}`);
  const map = place.value;
  if (map === undefined || isNothing(map)) {
    const change = writeValue(text, place, `{ ${lines.join(', ')} }`);
    return change && [change];
  }
  if (map.kind !== 'map') return undefined;
  const after = siblingBefore(map, keys, order);
  const inside = placesIn(map, place);
  return map.flow
    ? insertInFlow(text, map, inside, after, lines)
    : insertBlockLines(text, inside, after, lines);
}

/** Inserts a key in front of all others. */
export function insertFirstKey(
  text: string,
  map: SyntaxMap,
  [key, yaml]: NewKey,
  lineBreak: string,
): TextChange {
  const first = map.pairs[0];
  const line = `${scalarText(key)}: ${yaml}`.trimEnd();
  if (map.flow || first === undefined) {
    const at = map.range.start + 1;
    return { start: at, end: at, text: first ? ` ${line},` : ` ${line} ` };
  }
  const { start } = first.keyRange;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
  return { start, end: start, text: `${line}${lineBreak}${before.replaceAll(/[^ \t]/g, ' ')}` };
}

/** The index of the key that the new ones follow. */
function siblingBefore(map: SyntaxMap, keys: readonly NewKey[], order: readonly string[]): number {
  const rank = order.indexOf(keys[0]?.[0] ?? '');
  const found = map.pairs.findLastIndex(({ key = '' }) => {
    const other = order.indexOf(key);
    return other >= 0 && other < rank;
  });
  return found < 0 ? map.pairs.length - 1 : found;
}

function isNothing(value: NonNullable<Place['value']>): boolean {
  return value.kind === 'scalar' && value.value === null;
}
