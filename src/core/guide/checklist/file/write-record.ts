import { pairIn, placesIn, type PairPlace } from '../../../language/edits/place.ts';
import { scalarText } from '../../../language/edits/scalar-text.ts';
import { writeValue } from '../../../language/edits/set-value.ts';
import { applyChanges, inOrder, type TextChange } from '../../../language/edits/text-change.ts';
import { lineStart } from '../../../language/edits/text-lines.ts';
import type { SyntaxMap, SyntaxNode } from '../../../language/syntax-tree.ts';
import { addressIdentity, checkAddress } from '../../../mailboxes/address.ts';
import type { TakenOut } from '../stored.ts';
import { anchorLookup } from './anchors.ts';
import { parsePiece, piecesOf, readableText } from './checklist-pieces.ts';
import { lineOf } from './flow-text.ts';
import { insertBelow, insertInMap, type NewEntry } from './insert-below.ts';
import { readRecord } from './read-record.ts';
import { sourceOf } from './read-mailbox.ts';
import { styleOf, type RecordStyle } from './record-style.ts';
import { removePair } from './remove-pair.ts';
import { keysOf, type RecordValues, type Section } from './stored-keys.ts';
import { updateRecord } from './update-record.ts';
import { flowRecord, recordLines, writtenKeys } from './written-record.ts';

/** An answer or item, and the values that it is to have: none where it is to go. */
export interface RecordTarget {
  readonly address: string;
  readonly section: Section;
  readonly id: string;
  readonly values: RecordValues;
  /** Keys that Mailops does not know, for a record that is not there yet. */
  readonly others?: TakenOut['others'];
}

/** The piece of a checklist that holds the address, with one record written. Undefined where it is written in a way that cannot be changed without losing something. */
export function writeRecord(text: string, target: RecordTarget): string | undefined {
  const { section, id, values } = target;
  const place = addressPlace(text, target.address);
  if (!place) return undefined;
  const inSection = pairIn(place, section);
  const record = inSection && pairIn(inSection, id);
  if (values.size === 0) return record ? removeRecord(text, target, record) : text;
  const style = styleOf(text, place.value);
  if (record?.value?.kind === 'map') {
    const update = {
      found: foundIn(text, section, record.value),
      values,
      order: Object.keys(keysOf[section]),
    };
    const updated = updateRecord(text, { place: record, map: record.value, ...style }, update);
    const surplus = [...update.found.keys()].filter((key) => !values.has(key));
    if (!updated) return undefined;
    return updated.isDone ? removeKeys(updated.text, target, surplus) : writeRecord(updated.text, target);
  }
  const changes = record
    ? writeOver(text, record, values, style)
    : insertRecord(text, target, { place, inSection, style });
  const sorted = changes && inOrder(changes);
  return sorted && applyChanges(text, sorted);
}

/** What a piece has of a record: it, or at least its mailbox. */
export function heldBy(
  text: string,
  { address, section, id }: Omit<RecordTarget, 'values'>,
): 'record' | 'mailbox' | undefined {
  const place = addressPlace(text, address);
  const inSection = place && pairIn(place, section);
  if (inSection && pairIn(inSection, id)) return 'record';
  return place && 'mailbox';
}

/** What a record says beside what Mailops knows, to be written again somewhere else. */
export function otherKeysOf(text: string, { address, section, id }: RecordTarget): TakenOut['others'] {
  const place = addressPlace(text, address);
  const inSection = place && pairIn(place, section);
  const map = inSection && pairIn(inSection, id)?.value;
  if (map?.kind !== 'map') return [];
  const found = foundIn(text, section, map);
  return map.pairs.flatMap(({ key, value }) => {
    const yaml = lineOf(text, value);
    return key === undefined || key === '<<' || found.has(key) || yaml === undefined ? [] : [{ key, yaml }];
  });
}

/** The text of a mailbox that the file does not have yet, at the left edge. */
export function newMailbox(target: RecordTarget, style: RecordStyle): NewEntry {
  const { address, section } = target;
  const { step } = style;
  const entry = recordEntry(target, style, step.length * 2);
  const key = scalarText(address);
  return {
    lines: [`${key}:`, `${step}${section}:`, ...entry.lines.map((line) => `${step}${step}${line}`)],
    flow: `${key}: { ${section}: { ${entry.flow} } }`,
  };
}

function addressPlace(text: string, address: string): PairPlace | undefined {
  const identity = addressIdentity(address);
  return placesIn(parsePiece(text).root, undefined)
    .filter((place) => place.kind === 'pair')
    .find(({ pair: { key = '' } }) => checkAddress(key).valid && addressIdentity(key) === identity);
}

function recordEntry(
  { id, values, others = [] }: RecordTarget,
  { quotes, step }: RecordStyle,
  column: number,
): NewEntry {
  const keys = [...writtenKeys(values, quotes), ...others.filter(({ key }) => !values.has(key))];
  return {
    lines: recordLines(id, keys, { step, column }),
    flow: `${scalarText(id)}: ${flowRecord(keys)}`,
  };
}

interface RecordSurroundings {
  readonly place: PairPlace;
  readonly inSection: PairPlace | undefined;
  readonly style: RecordStyle;
}

function insertRecord(
  text: string,
  target: RecordTarget,
  { place, inSection, style }: RecordSurroundings,
): readonly TextChange[] | undefined {
  const { section } = target;
  const { step } = style;
  const { start } = place.pair.keyRange;
  const entry = recordEntry(target, style, start - lineStart(text, start) + step.length * 2);
  if (inSection) {
    if (isNothing(inSection.value)) return insertBelow(text, inSection, entry, step);
    return inSection.value?.kind === 'map' ? insertInMap(text, inSection.value, inSection, entry) : undefined;
  }
  const whole: NewEntry = {
    lines: [`${section}:`, ...entry.lines.map((line) => `${step}${line}`)],
    flow: `${section}: { ${entry.flow} }`,
  };
  if (isNothing(place.value)) return insertBelow(text, place, whole, step);
  return place.value?.kind === 'map' ? insertInMap(text, place.value, place, whole) : undefined;
}

/** Where nothing stands at an id, or the alias of another record, the values are written out. */
function writeOver(
  text: string,
  record: PairPlace,
  values: RecordValues,
  { quotes }: RecordStyle,
): readonly TextChange[] | undefined {
  if (!isNothing(record.value) && record.value?.kind !== 'alias') return undefined;
  const change = writeValue(text, record, flowRecord(writtenKeys(values, quotes)));
  return change && [change];
}

/** An own item goes whole. Of the guide's items and answers stays what Mailops did not understand. */
function removeRecord(text: string, target: RecordTarget, record: PairPlace): string | undefined {
  const { value } = record;
  const isAnothers = value?.kind === 'scalar' && value.value !== null;
  if (isAnothers || value?.kind === 'list') return undefined;
  if (value?.kind === 'map' && !target.id.startsWith('own-')) {
    const known = [...foundIn(text, target.section, value).keys()];
    if (value.pairs.some(({ key = '' }) => !known.includes(key))) return removeKeys(text, target, known);
  }
  const changes = removePair(text, record);
  const sorted = changes && inOrder(changes);
  return sorted && applyChanges(text, sorted);
}

/** One after the other: what one leaves behind decides how the next is cut out. */
function removeKeys(text: string, target: RecordTarget, keys: readonly string[]): string | undefined {
  let rest = text;
  for (const key of keys) {
    const place = addressPlace(rest, target.address);
    const inSection = place && pairIn(place, target.section);
    const record = inSection && pairIn(inSection, target.id);
    const pair = record && pairIn(record, key);
    // What `<<` brings in stands elsewhere.
    if (!pair) continue;
    const changes = removePair(rest, pair);
    const sorted = changes && inOrder(changes);
    if (!sorted) return undefined;
    rest = applyChanges(rest, sorted);
  }
  return rest;
}

function foundIn(text: string, section: Section, map: SyntaxMap): RecordValues {
  const readable = readableText(text);
  const lookup = anchorLookup(readable, piecesOf(readable).pieces);
  return readRecord(
    section,
    map,
    sourceOf({ start: 0, text: readable }, lookup, () => undefined),
  );
}

function isNothing(value: SyntaxNode | undefined): boolean {
  return value === undefined || (value.kind === 'scalar' && value.value === null);
}
