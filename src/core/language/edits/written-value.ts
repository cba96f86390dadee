import type { SyntaxNode } from '../syntax-tree.ts';
import type { PairPlace, Place } from './place.ts';
import { skipBlanks, skipSpace } from './text-lines.ts';

const property = /[&!][^\s,[\]{}]*/y;

/** Where the colon of a pair ends; undefined where there is none, as in `{ a, b }`. */
export function colonEnd(text: string, { pair }: PairPlace): number | undefined {
  // An anchor before the key belongs to it; blanks may stand before the colon.
  const at = skipSpace(text, pair.keyRange.end);
  return text[at] === ':' ? at + 1 : undefined;
}

/** Where what stands in front of a value on its line ends: behind its anchor and tag, or `at` itself. */
export function propertiesEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    property.lastIndex = skipBlanks(text, end);
    const found = property.exec(text);
    if (!found) return end;
    end = property.lastIndex;
  }
}

/** Where a pair or an item ends: with its value, or where one is missing behind its colon, its anchor and tag. */
export function placeEnd(text: string, place: Place): number | undefined {
  if (place.value && place.value.range.end > place.value.range.start) return place.value.range.end;
  if (place.kind === 'item') return place.value?.range.end;
  const colon = colonEnd(text, place);
  return colon === undefined ? place.pair.keyRange.end : propertiesEnd(text, colon);
}

/** Where a pair or an item begins, its own anchor and tag included; the dash of an item is not part of it. */
export function placeStart(text: string, place: Place): number | undefined {
  const start = place.kind === 'pair' ? place.pair.keyRange.start : place.value?.range.start;
  if (start === undefined) return undefined;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const properties = /(?<=^|[\s,[{])(?:[&!][^\s,[\]{}]*[ \t]+)+$/.exec(line)?.[0] ?? '';
  return start - properties.length;
}

/** The tag before a value, which says what type it is read as. */
export function hasTag(text: string, place: Place): boolean {
  const from = place.kind === 'pair' ? colonEnd(text, place) : placeStart(text, place);
  const to = place.value?.range.start;
  return from !== undefined && to !== undefined && /(?:^|\s)!/.test(text.slice(from, to));
}

/** The names of the anchors at a node and inside of it. */
export function anchorsIn(node: SyntaxNode | undefined): readonly string[] {
  if (node === undefined || node.kind === 'alias') return [];
  const own = node.anchor === undefined ? [] : [node.anchor];
  const values =
    node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.kind === 'list' ? node.items : [];
  return [...own, ...values.flatMap((value) => [...anchorsIn(value)])];
}
