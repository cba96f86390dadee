import { insertKeys } from '../../../language/edits/insert-keys.ts';
import { insertBlockLines } from '../../../language/edits/insert-lines.ts';
import { pairIn, placesIn, type PairPlace } from '../../../language/edits/place.ts';
import { applyChanges, inOrder, type TextChange } from '../../../language/edits/text-change.ts';
import {
  isFirstInLine,
  isRestEmpty,
  lineBreakAt,
  lineEnd,
  lineStart,
} from '../../../language/edits/text-lines.ts';
import { anchorsIn, colonEnd } from '../../../language/edits/written-value.ts';
import type { SyntaxMap, SyntaxNode } from '../../../language/syntax-tree.ts';
import { commentsIn } from './comments.ts';
import { withoutBlankEnds } from './insert-below.ts';
import type { RecordStyle } from './record-style.ts';
import { setScalar } from './set-scalar.ts';
import type { RecordValues } from './stored-keys.ts';
import { blockKeys, flowRecord, isBlock, writtenKeys, type WrittenKey } from './written-record.ts';

/** A record that is written as a map at its id. */
export interface MapRecord extends RecordStyle {
  readonly place: PairPlace;
  readonly map: SyntaxMap;
}

/** What a record has, and what it is to have. Keys that stand there without being understood are in neither, and stay. */
export interface RecordUpdate {
  readonly found: RecordValues;
  readonly values: RecordValues;
  /** Every key in the order in which it is written. */
  readonly order: readonly string[];
}

export interface UpdatedText {
  readonly text: string;
  /** If not, some of the keys are still to be set, in this text. */
  readonly isDone: boolean;
}

/** Sets the keys of a record that differ; those to be removed are left to `write-record.ts`. Undefined where one of them cannot be written. */
export function updateRecord(
  text: string,
  at: MapRecord,
  { found, values, order }: RecordUpdate,
): UpdatedText | undefined {
  const { place, quotes, step } = at;
  const changed = new Map([...values].filter(([key, value]) => found.get(key) !== value));
  if (changed.size === 0) return { text, isDone: true };
  const restyled = asBlock(text, at, { found, values, order });
  if (restyled) return { text: applyChanges(text, restyled), isDone: true };
  const changes: TextChange[] = [];
  const missing = new Map<string, string | number>();
  for (const [key, value] of changed) {
    const pair = pairIn(place, key);
    const set = pair && setScalar(text, pair, value, { quotes, step });
    if (pair && !set) return undefined;
    if (set) changes.push(...set);
    else missing.set(key, value);
  }
  const sorted = inOrder(changes);
  if (!sorted) return undefined;
  return insertMissing(text, at, missing, order, sorted);
}

function insertMissing(
  text: string,
  { place, map, quotes, step }: MapRecord,
  missing: RecordValues,
  order: readonly string[],
  changes: readonly TextChange[],
): UpdatedText | undefined {
  if (missing.size === 0) return { text: applyChanges(text, changes), isDone: true };
  const keys = writtenKeys(missing, quotes);
  const inserted =
    keys.some(({ block }) => block) && !map.flow
      ? insertBlockLines(text, placesIn(map, place), map.pairs.length - 1, blockKeys(keys, step))?.map(
          withoutBlankEnds,
        )
      : insertKeys(
          text,
          place,
          keys.map(({ key, yaml }) => [key, yaml] as const),
          order,
        );
  if (!inserted) return undefined;
  const all = inOrder([...changes, ...inserted]);
  if (all) return { text: applyChanges(text, all), isDone: true };
  // Both at one place: the new keys come behind what is written now.
  return changes.length === 0 ? undefined : { text: applyChanges(text, changes), isDone: false };
}

/** A record on one line that gets too long for it, or a text of several lines, gets a line for each key; undefined where it stays as it is. */
function asBlock(
  text: string,
  { place, map, quotes, step }: MapRecord,
  { found, values, order }: RecordUpdate,
): readonly TextChange[] | undefined {
  const { start, end } = map.range;
  const keyStart = place.pair.keyRange.start;
  const colon = colonEnd(text, place);
  const isPlainLine =
    map.flow &&
    !place.map.flow &&
    colon !== undefined &&
    text.slice(colon, start).trim() === '' &&
    isFirstInLine(text, keyStart) &&
    isRestEmpty(text, end) &&
    !/[\r\n]/.test(text.slice(colon, end)) &&
    !hasReferences(map) &&
    commentsIn(text.slice(start, end)).length === 0;
  if (!isPlainLine) return undefined;
  const written = writtenKeys(values, quotes);
  const sorted = order.flatMap((key) => written.find((one) => one.key === key) ?? []);
  const others = map.pairs.flatMap((pair): WrittenKey[] => {
    const { key } = pair;
    if (key === undefined || values.has(key) || found.has(key)) return [];
    return [{ key, yaml: pair.value ? text.slice(pair.value.range.start, pair.value.range.end) : '' }];
  });
  const keys = [...sorted, ...others];
  const line = lineStart(text, keyStart);
  if (!isBlock(keys, start - line + flowRecord(keys).length)) return undefined;
  const indentation = `${text.slice(line, keyStart)}${step}`;
  const at = lineEnd(text, end);
  const lineBreak = lineBreakAt(text, at);
  const below = blockKeys(keys, step).map((one) => `${lineBreak}${indentation}${one}`.trimEnd());
  const lines = withoutBlankEnds({ start: at, end: at, text: below.join('') });
  return at === end ? [{ start: colon, end, text: lines.text }] : [{ start: colon, end, text: '' }, lines];
}

function hasReferences(node: SyntaxNode | undefined): boolean {
  if (node?.kind === 'alias') return true;
  if (anchorsIn(node).length > 0) return true;
  const values =
    node?.kind === 'map' ? node.pairs.map(({ value }) => value) : node?.kind === 'list' ? node.items : [];
  return values.some((value) => hasReferences(value));
}
