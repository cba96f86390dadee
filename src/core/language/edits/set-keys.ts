import { insertKeys, type NewKey } from './insert-keys.ts';
import { pairIn, type Place } from './place.ts';
import { quotesUsedIn, scalarText, type ScalarValue } from './scalar-text.ts';
import { setValue } from './set-value.ts';
import { inOrder, type TextChange } from './text-change.ts';

/**
 * Sets keys of the map that a place holds: those it has get another value, the others are inserted in `order`. Undefined where
 * one of them cannot be written.
 */
export function setKeys(
  text: string,
  place: Place,
  values: Readonly<Record<string, ScalarValue>>,
  order: readonly string[] = [],
): readonly TextChange[] | undefined {
  const quotes = quotesUsedIn(place.value);
  const changes: TextChange[] = [];
  const missing: NewKey[] = [];
  for (const [key, value] of Object.entries(values)) {
    const pair = pairIn(place, key);
    const change = pair && setValue(text, pair, value, quotes);
    if (change) changes.push(change);
    else if (pair) return undefined;
    else missing.push([key, scalarText(value, 'plain', quotes)]);
  }
  const inserted = missing.length === 0 ? [] : insertKeys(text, place, missing, order);
  return inserted && inOrder([...changes, ...inserted]);
}
