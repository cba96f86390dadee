import { lazy } from '../../../lazy.ts';
import { quickTree } from './quick-tree.ts';
import { syntaxOf, type SyntaxMap, type SyntaxNode } from '../../../language/syntax-tree.ts';
import { cutText } from '../../../mailboxes/reading/cut.ts';
import { ReadingBudget } from '../../../mailboxes/reading/reading-budget.ts';
import type { SyntaxFault } from '../../../mailboxes/reading/syntax.ts';
import { checklistLimits } from './checklist-limits.ts';

/** A piece of the file as it was parsed; ranges are offsets into the piece. */
export interface ParsedPiece {
  /** What the piece holds, where that is a map. */
  readonly root: SyntaxMap | undefined;
  /** Whether there is something else than a map. */
  readonly isOther: boolean;
  readonly faults: readonly SyntaxFault[];
  readonly isTooLarge: boolean;
}

/** A stretch of the file that is YAML by itself: one key of the top level with what is below it, or the whole file where it cannot be cut. */
export interface ChecklistPiece {
  /** UTF-16 offset into the file. */
  readonly start: number;
  readonly text: string;
  /** The key, for a piece that was cut out. */
  readonly key: { readonly text: string; readonly offset: number } | undefined;
  /** Parses the piece when first asked. */
  readonly parsed: () => ParsedPiece;
  readonly isParsed: () => boolean;
}

export interface ChecklistPieces {
  readonly pieces: readonly ChecklistPiece[];
  /** Where a second document begins, which is not read. */
  readonly secondDocument: number | undefined;
}

const keyPattern =
  /(?:[&!]\S{1,256}[ \t]+){0,2}(?:(?<double>"(?:[^"\\\n]|\\.){0,1024}")|'(?<single>[^'\n]{0,1024}(?:''[^'\n]{0,1024}){0,64})'|(?<plain>[^\n]{0,1024}?))[ \t]*:(?=[ \t\r\n]|$)/y;

/**
 * Cuts a checklist at the keys of its top level, without parsing it. Lone CRs have to be LFs already (`readableText`). Pieces that are the same as earlier ones are not parsed again.
 */
export function piecesOf(text: string, earlier?: readonly ChecklistPiece[]): ChecklistPieces {
  const cut = cutText(text);
  const known = new Map(earlier?.filter((piece) => piece.isParsed()).map((piece) => [piece.text, piece]));
  if (!cut) return { pieces: [pieceOf(text, 0, undefined, known)], secondDocument: undefined };
  const pieces: ChecklistPiece[] = [];
  let start = 0;
  cut.pieces.forEach((piece, index) => {
    // A half-typed line belongs to what is above it.
    let end = start + piece.length;
    if (!piece.isKey && index > 0) return;
    for (let next = index + 1; cut.pieces[next]?.isKey === false; next += 1)
      end += cut.pieces[next]?.length ?? 0;
    pieces.push(pieceOf(text.slice(start, end), start, piece.isKey ? piece.dash : undefined, known));
    start = end;
  });
  return { pieces, secondDocument: cut.secondDocument };
}

/** A text as it is read: a lone CR, which ends a line in YAML but not in the library that reads it, is an LF. Offsets stay. */
export function readableText(text: string): string {
  return /\r(?!\n)/.test(text) ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
}

/** Parses one stretch of a checklist. */
export function parsePiece(written: string): ParsedPiece {
  const text = readableText(written);
  const quick = quickTree(text);
  if (quick) return { root: quick, isOther: false, faults: [], isTooLarge: false };
  const reading = syntaxOf(text, 0, new ReadingBudget(checklistLimits.tokensOfPiece));
  if (!reading) return { root: undefined, isOther: false, faults: [], isTooLarge: true };
  const { tree, faults } = reading;
  const root = tree?.kind === 'map' ? tree : undefined;
  return { root, isOther: tree !== undefined && !root && !isNothing(tree), faults, isTooLarge: false };
}

function isNothing(node: SyntaxNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function pieceOf(
  text: string,
  start: number,
  keyOffset: number | undefined,
  known: ReadonlyMap<string, ChecklistPiece>,
): ChecklistPiece {
  let isParsed = false;
  const parsed = lazy(() => {
    isParsed = true;
    // Parts of the text are kept with the tree, and would keep the whole file in memory.
    return known.get(text)?.parsed() ?? parsePiece(ownCopy(text));
  });
  const key = keyOffset === undefined ? undefined : keyOf(text, keyOffset);
  return { start, text, key, parsed, isParsed: () => isParsed };
}

function keyOf(text: string, offset: number): ChecklistPiece['key'] {
  keyPattern.lastIndex = offset;
  const { double, single, plain } = keyPattern.exec(text)?.groups ?? {};
  if (double !== undefined) return { text: unescaped(double), offset };
  return { text: single?.replaceAll("''", "'") ?? plain ?? '', offset };
}

function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
