import type { SourceRange } from '../../mailboxes/model.ts';
import type { LanguageFile, LanguagePiece } from '../language-file.ts';
import type { SyntaxNode } from '../syntax-tree.ts';

/** Where an anchor is set or used. */
export interface AnchorPlace {
  readonly kind: 'anchor' | 'alias';
  readonly name: string;
  /** With its `&` or `*`. */
  readonly range: SourceRange;
}

/** The anchor or alias that an offset touches. */
export function anchorAt(file: LanguageFile, offset: number): AnchorPlace | undefined {
  const piece = file.pieceAt(offset);
  if (!piece || !/[&*]/.test(lineAround(file.text, offset))) return undefined;
  return placesInTree(file.text, file.treeOf(piece)).find(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
}

/**
 * Every place of an anchor's name, in the order of the text: anchors of that name, however many, and aliases to any of them. What only looks so, in
 * comments and texts, is left out. Undefined after each piece, so that who collects them can rest.
 */
export function* anchorPlaces(file: LanguageFile, name: string): Generator<AnchorPlace | undefined> {
  for (const piece of piecesWith(file, `[&*]${escaped(name)}`)) {
    yield* placesInPiece(file, piece, name);
    yield undefined;
  }
}

/** Only the anchors among `anchorPlaces`, of which there are few. */
export function* anchorsNamed(file: LanguageFile, name: string): Generator<AnchorPlace | undefined> {
  for (const piece of piecesWith(file, `&${escaped(name)}`)) {
    const places = placesInTree(file.text, file.treeOf(piece));
    yield* places.filter((place) => place.kind === 'anchor' && place.name === name);
    yield undefined;
  }
}

/** The pieces in which a mark with a name stands, each once. */
function* piecesWith(file: LanguageFile, mark: string): Generator<LanguagePiece> {
  let done = 0;
  for (const { index } of file.text.matchAll(new RegExp(`${mark}(?![^\\s,[\\]{}])`, 'g'))) {
    const piece = index < done ? undefined : file.pieceAt(index);
    done = Math.max(done, piece?.end ?? 0);
    if (piece) yield piece;
  }
}

/**
 * The place of an alias's anchor among all `places` of its name, and those that go with it: YAML 1.2.2 §7.1 has an alias stand for the
 * last anchor of its name before it. Without an anchor: aliases to none.
 */
export function anchorGroup(places: readonly AnchorPlace[], at: AnchorPlace): AnchorPlace[] {
  const before = places
    .filter(({ kind, range }) => kind === 'anchor' && range.start <= at.range.start)
    .at(-1);
  const start = before?.range.start ?? 0;
  const next = places.find(({ kind, range }) => kind === 'anchor' && range.start > at.range.start);
  const end = next?.range.start ?? Infinity;
  return places.filter(({ range }) => start <= range.start && range.start < end);
}

function placesInPiece(file: LanguageFile, piece: LanguagePiece, name: string): AnchorPlace[] {
  const text = file.text.slice(piece.start, piece.end);
  return (
    plainPlaces(text, piece.start, name) ??
    placesInTree(file.text, file.treeOf(piece)).filter((place) => place.name === name)
  );
}

/**
 * Aliases in a piece so plain that its lines tell all: without text blocks and quotations over several lines, every alias the whole value of
 * a key that has a line for itself. Thousands of mailboxes that share an anchor are mostly such. Undefined for any other piece.
 */
function plainPlaces(text: string, offset: number, name: string): AnchorPlace[] | undefined {
  if (/[|>]/.test(text) || text.includes(`&${name}`)) return undefined;
  if (/["']/.test(text) && text.split('\n').some(hasOpenQuotation)) return undefined;
  const hits = [...text.matchAll(new RegExp(`\\*${escaped(name)}(?![^\\s,[\\]{}])`, 'g'))];
  const isValue = ({ index }: RegExpExecArray): boolean =>
    /^[ \t]*(?:- +)?[\w.<-]+:[ \t]+$/.test(text.slice(text.lastIndexOf('\n', index) + 1, index)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(index + name.length + 1));
  if (!hits.every(isValue)) return undefined;
  return hits.map(({ index }) => ({
    kind: 'alias',
    name,
    range: { start: offset + index, end: offset + index + name.length + 1 },
  }));
}

/** True where a quotation may go on in the next line; also for many that do not. */
function hasOpenQuotation(line: string): boolean {
  return line.split('"').length % 2 === 0 || line.split("'").length % 2 === 0;
}

/** All anchors and aliases of a tree, in the order of the text. */
function placesInTree(text: string, tree: SyntaxNode | undefined): AnchorPlace[] {
  const places: AnchorPlace[] = [];
  const visit = (node: SyntaxNode | undefined): void => {
    if (!node) return;
    if (node.kind === 'alias') {
      places.push({ kind: 'alias', name: node.name, range: node.range });
      return;
    }
    const range = node.anchor === undefined ? undefined : anchorRange(text, node.anchor, node.range.start);
    if (node.anchor !== undefined && range) places.push({ kind: 'anchor', name: node.anchor, range });
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map')
      for (const { key, keyRange, value } of node.pairs) {
        // An alias may be a key too.
        const written = text.slice(keyRange.start, keyRange.end);
        if (key === undefined && written.startsWith('*'))
          places.push({ kind: 'alias', name: written.slice(1), range: keyRange });
        visit(value);
      }
  };
  visit(tree);
  return places.sort((one, other) => one.range.start - other.range.start);
}

/** Where the anchor of a value stands: before it, with nothing but a tag, blanks and comments between. */
function anchorRange(text: string, name: string, value: number): SourceRange | undefined {
  for (let at = text.lastIndexOf(`&${name}`, value); at >= 0; at = text.lastIndexOf(`&${name}`, at - 1)) {
    const end = at + name.length + 1;
    const between = text.slice(end, Math.max(end, value)).replaceAll(/(?:^|\s)#.*/g, '');
    if (/^\s*(?:!\S*\s*)?$/.test(between) && !/\s#/.test(lineBefore(text, at))) return { start: at, end };
    if (at === 0 || value - at > farthest) return undefined;
  }
  return undefined;
}

/** UTF-16 units that may stand between an anchor and its value. */
const farthest = 10_000;

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
