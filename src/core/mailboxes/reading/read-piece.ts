import { isMap, isScalar, isSeq } from 'yaml';
import { mailboxesLimits } from '../limits.ts';
import { textRange } from './node-range.ts';
import { ReadingBudget } from './reading-budget.ts';
import { parseYaml, type SyntaxFault } from './syntax.ts';
import { AnchorScope, type AnchorReading } from './anchor-scope.ts';
import { itemsOfList } from './list-items.ts';
import { isNull, type LocatedValue, type MapItem, type MapValue } from './located.ts';
import { Locator } from './locate.ts';
import type { Piece, Place } from './piece.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';
import { sourceItem, type SourceItem } from './source-item.ts';

/** What one piece says. It holds as long as the piece does and its anchors find the same (`stillHolds`). */
export interface PieceReading {
  readonly piece: Piece;
  /** Tokens it took to read it. */
  readonly tokens: number;
  readonly problems: readonly PlacedProblem[];
  /** The keys of the top level that stand in it, `mailboxes` among them. */
  readonly keys: ReadonlyMap<string, MapItem>;
  /** What stands in the place of the top level's map; a half-typed line is told as a problem. */
  readonly notMap: LocatedValue | undefined;
  /** True where the text is right as YAML. */
  readonly faultless: boolean;
  /** True where a syntax error may have changed what `defaults` says. */
  readonly defaultsDamaged: boolean;
  readonly items: readonly SourceItem[];
  readonly anchors: AnchorReading;
  /** True for a line of a mailbox that has lost its indentation, and for a half-typed one: the mailbox before it may lack what stands here. */
  readonly isLoose: boolean;
}

/** Reads one piece behind the others; a syntax error stays in it. Undefined where it has more tokens than `tokensLeft`. */
export function* readPiece(
  piece: Piece,
  text: string,
  scope: AnchorScope,
  tokensLeft: number,
): Generator<undefined, PieceReading | undefined> {
  const budget = new ReadingBudget(tokensLeft - mailboxesLimits.tokensToBegin);
  const parsed = yield* parseYaml(text, budget);
  if (parsed === undefined) return undefined;
  const { contents, faults } = parsed;
  const problems = new PieceProblems();
  const placeOf = (start: number, end: number): Place => ({ piece, start, end });
  const fault = faults[0];
  // Only the first is told, since those after it are mostly its echo.
  if (fault) problems.add('syntax', placeOf(fault.range.start, fault.range.end), { reason: fault.reason });
  if (piece.misplaced) problems.add('syntax', placeOf(piece.dash, piece.dash + 1), { reason: 'indentation' });
  // Where a whole text was read, each item tells for itself whether it is damaged, so anchors are taken as they were read.
  const damaged = faults.length > 0 && piece.kind !== 'whole';
  const locator = new Locator({ piece, text, damaged }, scope, problems);
  const content =
    piece.kind === 'mailbox'
      ? mailboxContent(piece, text, contents, damaged, locator)
      : keysContent(piece, text, contents, faults, locator);
  const { notMap } = content;
  const isHalfTyped = piece.kind === 'keys' && faults.length === 0 && notMap !== undefined && !isNull(notMap);
  if (isHalfTyped) {
    const reason = notMap.kind === 'scalar' ? 'missing-colon' : 'indentation';
    problems.add('syntax', notMap.place, { reason });
  }
  return {
    piece,
    tokens: tokensLeft - budget.left,
    problems: problems.all(),
    ...content,
    faultless: faults.length === 0 && !piece.misplaced && !isHalfTyped,
    defaultsDamaged: damaged && content.keys.has('defaults'),
    anchors: scope.reading(),
    isLoose: piece.kind === 'keys' && !piece.isKey,
  };
}

/** The reading of keys that stand in the middle of the list: they are none of the top level. */
export function looseReading(reading: PieceReading): PieceReading {
  const [first] = reading.keys.values();
  const start = first?.key.start ?? reading.piece.dash;
  const place = { piece: reading.piece, start, end: first?.key.end ?? start };
  const problems = new PieceProblems();
  problems.add('syntax', place, { reason: 'indentation' });
  return {
    ...reading,
    problems: reading.faultless ? problems.all() : reading.problems,
    keys: noKeys,
    items: [],
    faultless: false,
    defaultsDamaged: reading.keys.has('defaults'),
    isLoose: true,
  };
}

type Content = Pick<PieceReading, 'keys' | 'notMap' | 'items'>;

const noKeys: ReadonlyMap<string, MapItem> = new Map();

function keysContent(
  piece: Piece,
  text: string,
  contents: unknown,
  faults: readonly SyntaxFault[],
  locator: Locator,
): Content {
  const value = locator.locate(contents);
  const isAstray = piece.kind === 'keys' && !piece.isKey && !beginsWithKey(contents);
  if (value.kind !== 'map' || isAstray) return { keys: noKeys, notMap: value, items: [] };
  return {
    keys: value.items,
    notMap: undefined,
    items: itemsOfList(piece, text, contents, listOf(value), faults),
  };
}

/** A collection in brackets, or a colon with nothing before it, is no part of a map in block style. */
function beginsWithKey(contents: unknown): boolean {
  if (!isMap(contents) || contents.flow === true) return false;
  const key: unknown = contents.items[0]?.key;
  return isScalar(key) && key.value !== null;
}

function listOf(root: MapValue): readonly LocatedValue[] {
  const list = root.items.get('mailboxes')?.value;
  return list?.kind === 'list' ? list.items : [];
}

/**
 * A piece with a dash is a list of one. Where a slip made the library see more, the others are kept too
 * if they look like mailboxes: better a mailbox that cannot be tested than one that has vanished.
 */
function mailboxContent(
  piece: Piece,
  text: string,
  contents: unknown,
  damaged: boolean,
  locator: Locator,
): Content {
  const items: SourceItem[] = [];
  let from = 0;
  for (const [index, node] of nodesOf(contents, damaged).entries()) {
    if (index > 0 && !(isMap(node) && node.has('address'))) continue;
    items.push(sourceItem(locator.locate(node), node, { piece, text, from, limit: text.length, damaged }));
    [, from] = textRange(node, text);
  }
  return { keys: noKeys, notMap: undefined, items };
}

function nodesOf(node: unknown, damaged: boolean): readonly unknown[] {
  if (!isSeq(node)) return [];
  return damaged ? node.items.flatMap((item) => (isSeq(item) ? item.items : [item])) : node.items;
}
