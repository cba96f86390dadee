import type { MailboxEntry, SourceRange } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import type { SyntaxList, SyntaxMap, SyntaxNode, SyntaxPair } from '../syntax-tree.ts';

/** A pair of a map, in what it stands. */
export interface PairPlace {
  readonly kind: 'pair';
  readonly map: SyntaxMap;
  readonly pair: SyntaxPair;
  readonly index: number;
  readonly value: SyntaxNode | undefined;
  readonly parent: Place | undefined;
}

/** An item of a list, in what it stands. */
export interface ItemPlace {
  readonly kind: 'item';
  readonly list: SyntaxList;
  readonly index: number;
  readonly value: SyntaxNode | undefined;
  readonly parent: Place | undefined;
}

export type Place = PairPlace | ItemPlace;

/** The places directly inside of a node. */
export function placesIn(node: SyntaxNode | undefined, parent: Place | undefined): readonly Place[] {
  if (node?.kind === 'map')
    return node.pairs.map((pair, index) => ({
      kind: 'pair',
      map: node,
      pair,
      index,
      value: pair.value,
      parent,
    }));
  if (node?.kind === 'list')
    return node.items.map((value, index) => ({ kind: 'item', list: node, index, value, parent }));
  return [];
}

/** Every place around an offset, the outermost first: the pairs and items whose key or value the offset touches. */
export function placesAround(file: LanguageFile, offset: number): readonly Place[] {
  const piece = file.pieceAt(offset);
  const around: Place[] = [];
  let inside = placesIn(piece && file.treeOf(piece), undefined);
  for (;;) {
    const place = inside.find((candidate) => holds(candidate, offset));
    if (place === undefined) return around;
    around.push(place);
    inside = placesIn(place.value, place);
  }
}

/** The pair whose key has exactly this range. */
export function placeOfKey(file: LanguageFile, range: SourceRange): PairPlace | undefined {
  return placesAround(file, range.start)
    .filter((place) => place.kind === 'pair')
    .find(({ pair }) => isSame(pair.keyRange, range));
}

/** The pair or item whose value has exactly this range. */
export function placeOfValue(file: LanguageFile, range: SourceRange): Place | undefined {
  return placesAround(file, range.start).findLast(({ value }) => value && isSame(value.range, range));
}

/** A mailbox as an item of its list; undefined where it is not written there but repeated by an alias. */
export function placeOfEntry(file: LanguageFile, entry: MailboxEntry): ItemPlace | undefined {
  const { start, end } = entry.range;
  const piece = file.pieceAt(start);
  const root = piece && file.treeOf(piece);
  const isItem = (place: Place): place is ItemPlace =>
    place.kind === 'item' &&
    place.value?.kind === 'map' &&
    place.value.range.start >= start &&
    place.value.range.start < end;
  if (piece?.kind === 'mailbox') return placesIn(root, undefined).find(isItem);
  const list = placesIn(root, undefined).find(
    (place) => place.kind === 'pair' && place.pair.key === 'mailboxes',
  );
  return placesIn(list?.value, list).find(isItem);
}

/** The pair of a key in the map that is the value of a place. */
export function pairIn(place: Place, key: string): PairPlace | undefined {
  return placesIn(place.value, place)
    .filter((inside) => inside.kind === 'pair')
    .find(({ pair }) => pair.key === key);
}

function holds(place: Place, offset: number): boolean {
  if (place.kind === 'pair' && touches(place.pair.keyRange, offset)) return true;
  return place.value !== undefined && touches(place.value.range, offset);
}

function touches({ start, end }: SourceRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function isSame(one: SourceRange, other: SourceRange): boolean {
  return one.start === other.start && one.end === other.end;
}
