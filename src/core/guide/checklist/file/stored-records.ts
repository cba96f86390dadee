import { planParts } from '../checklist.ts';
import { itemStatuses, type StoredAnswer, type StoredItem } from '../stored.ts';
import type { RecordValues } from './stored-keys.ts';

/** An answer from its values; undefined where the answer itself is missing. */
export function answerFrom(values: RecordValues): StoredAnswer | undefined {
  const answer = values.get('answer');
  if (answer === undefined) return undefined;
  return { answer: String(answer), ...text(values, 'by'), ...text(values, 'at') };
}

/** An item from its values. */
export function itemFrom(values: RecordValues): StoredItem {
  const order = values.get('order');
  const part = planParts.find((known) => known === values.get('part'));
  const status = itemStatuses.find((known) => known === values.get('status'));
  return {
    ...text(values, 'title'),
    ...(part && { part }),
    ...(typeof order === 'number' && { order }),
    ...text(values, 'owner'),
    ...text(values, 'due'),
    ...(status && { status }),
    ...text(values, 'by'),
    ...text(values, 'at'),
    ...text(values, 'evidence'),
    ...text(values, 'note'),
  };
}

function text<Key extends string>(values: RecordValues, key: Key): Partial<Record<Key, string>> {
  const value = values.get(key);
  const found: Partial<Record<Key, string>> = {};
  if (typeof value === 'string') found[key] = value;
  return found;
}
