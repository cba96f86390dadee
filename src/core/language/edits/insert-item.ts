import { insertInFlow } from './insert-flow.ts';
import type { NewKey } from './insert-keys.ts';
import { insertBlockLines } from './insert-lines.ts';
import { placesIn, type Place } from './place.ts';
import { scalarText } from './scalar-text.ts';
import { writeValue } from './set-value.ts';
import type { TextChange } from './text-change.ts';

/**
 * Adds an item at the end of a list, in the list's own style: YAML of one line, or a map from its keys, which in a list of blocks
 * becomes a block. Without a value the place gets a list in brackets.
 */
export function insertItem(
  text: string,
  place: Place,
  item: string | readonly NewKey[],
): readonly TextChange[] | undefined {
  const keys = typeof item === 'string' ? [] : item.map(([key, yaml]) => `${scalarText(key)}: ${yaml}`);
  const yaml = typeof item === 'string' ? item : `{ ${keys.join(', ')} }`;
  const list = place.value;
  if (list === undefined || (list.kind === 'scalar' && list.value === null)) {
    const change = writeValue(text, place, `[${yaml}]`);
    return change && [change];
  }
  if (list.kind !== 'list') return undefined;
  const items = placesIn(list, place);
  const last = items.length - 1;
  if (list.flow) return insertInFlow(text, list, items, last, [yaml]);
  const before = list.items.at(-1);
  const isBlock = keys.length > 0 && before?.kind === 'map' && !before.flow;
  const [first = yaml, ...rest] = isBlock ? keys : [yaml];
  const lines = [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  return insertBlockLines(text, items, last, lines);
}
