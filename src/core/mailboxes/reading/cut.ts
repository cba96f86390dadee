import { mailboxesLimits } from '../limits.ts';
import { fileType, mailboxType } from '../schema.ts';
import { countLineEnds } from './layout.ts';
import type { ListColumn, Piece } from './piece.ts';

/** A text in pieces. Those of kind `keys` and `mailbox` follow one another from the start of the text. */
export interface Cut {
  readonly pieces: readonly Piece[];
  /** Where a second document begins, which is not read. */
  readonly secondDocument: number | undefined;
}

/** A key, with an anchor or a tag before it. It has at most 1024 characters (YAML 1.2.2 §7.4.2); no alternative fits where another does, so that no line takes long. */
const keyLine =
  /(?:[&!][^\s,[\]{}]{1,256}[ \t]{1,256}){0,2}(?:"(?:[^"\\\n]|\\.){0,1024}"[ \t]{0,1024}|'[^'\n]{0,1024}'[ \t]{0,1024}|[^\s#\-?:,[\]{}&*!|>'"%@`](?:[^\n#:]|(?<![ \t])#|:(?![ \t\r\n]|$)){0,1024}):(?=[ \t\r\n]|$)/y;
const mailboxesLine = /(?:mailboxes|"mailboxes"|'mailboxes')[ \t]*:[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const documentMark = /(?:---|\.\.\.)(?=[ \t\r\n]|$)/y;
const emptyRest = /[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const dash = /-(?=[ \t\r\n]|$)/y;
/** What stands where a dash and a space were meant: the list goes on with the next. */
const brokenDash = /[-"'[{]/y;
/** What may close a collection that was opened on a line above, or a line end of its own. */
const closer = /[\]}\r]/y;

/** With more, none is read, so where the others would begin does not matter. */
const mostPieces = mailboxesLimits.tokens / mailboxesLimits.tokensToBegin;

/** A value that ends on its line, so that nothing can stand below it. */
const wholeValue =
  /[ \t]+(?:[^\s|>&!{["'#%@`*][^\n]*|(?:\{[^\n]*\}|\[[^\n]*\]|"[^"\n]*"|'[^'\n]*'|\*[^\s]+)[ \t]*(?:#[^\n]*)?)\r?(?=\n|$)/y;

/** Keys that belong into a mailbox and nowhere else. */
const innerKeys: ReadonlySet<string> = new Set(
  Object.keys(mailboxType.keys).filter((key) => !Object.hasOwn(fileType.keys, key)),
);

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A piece whose end is not known yet. `start` is an offset into the text. */
interface OpenPiece extends Pick<Piece, 'kind' | 'isKey' | 'dash' | 'misplaced' | 'before'> {
  readonly start: number;
}

/** What was cut of an earlier text, and how the texts differ: outside of the edit they are the same. */
export interface EarlierCut {
  readonly cut: Cut;
  /** Where the texts begin to differ, and where they are the same again: in the earlier and in the new text. */
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Cuts the text by lines, in block style: at each key of the top level and, inside `mailboxes`, at each dash. YAML has
 * whatever belongs to an item stand further right than its dash, so a cut falls never inside a value, and a mistake in one piece
 * cannot reach the next; a half-typed line at the left edge is a piece too. A key there that belongs into a mailbox, or that has its
 * whole value on its line, does not end the list: if dashes follow, it has only lost its indentation.
 *
 * Where the cut of an earlier text is given, the pieces that the edit did not touch are the same objects, and only the lines around the edit are looked at.
 *
 * Undefined where the text is not laid out so (flow style, an indented top level, a merge key at the top): then it is read as one.
 */
export function cutText(text: string, earlier?: EarlierCut): Cut | undefined {
  const resumed = earlier && pointBefore(earlier);
  const pieces: Piece[] = resumed ? [...resumed.kept] : [];
  let open: OpenPiece | undefined = resumed?.open;
  let column: ListColumn = resumed?.column ?? 'none';
  const rejoin = earlier && rejoiner(earlier);
  const finish = (end: number, secondDocument: number | undefined): Cut | undefined => {
    if (!open) return undefined;
    pieces.push(closed(open, end, text));
    return keyed({ pieces, secondDocument });
  };
  const begin = (piece: OpenPiece): void => {
    if (open) pieces.push(closed(open, piece.start, text));
    open = piece;
  };
  for (
    let line = resumed?.line ?? (text.startsWith('\uFEFF') ? 1 : 0);
    line < text.length;
    line = nextLine(text, line)
  ) {
    const content = skipSpaces(text, line);
    if (matches(emptyRest, text, content)) continue;
    if (pieces.length > mostPieces) break;
    const before: ListColumn = column;
    const atEdge = content === line;
    if (matches(documentMark, text, line)) {
      if (open) {
        const isOver = matches(emptyRest, text, line + 3) && isBlank(text, nextLine(text, line));
        return finish(line, isOver ? undefined : line);
      }
      if (!matches(emptyRest, text, line + 3)) return undefined;
      continue;
    }
    if (!open && text[line] === '%') continue;
    if (text.startsWith('<<', line) || (!open && !atEdge)) return undefined;
    const start = open ? line : 0;
    if (atEdge && matches(keyLine, text, line)) {
      if (matches(mailboxesLine, text, line)) column = 'awaited';
      else if (typeof column !== 'number' || !isSlip(text, line)) column = 'none';
      begin({ ...keys, isKey: true, start, dash: line, before });
    } else if (!open) {
      // A list or a collection in brackets is no map, or none that can be cut.
      if (/[-[{]/.test(text[line] ?? '')) return undefined;
      begin({ ...keys, start, dash: line, before });
    } else if (column !== 'none') {
      const indent = content - line;
      const isDash = matches(dash, text, content);
      if (column === 'awaited') column = isDash || matches(brokenDash, text, content) ? indent : 'none';
      if (column !== 'none' && isDash && indent <= column) {
        begin({ kind: 'mailbox', isKey: false, start, dash: content, misplaced: indent < column, before });
      } else if (column !== 'none' && atEdge && !isDash && !matches(closer, text, line)) {
        begin({ ...keys, start, dash: line, before });
      }
    }
    if (open?.start === line) {
      const rest = rejoin?.(line, before);
      if (rest) return keyed({ ...rest, pieces: [...pieces, ...rest.pieces] });
    }
  }
  return finish(text.length, undefined);
}

/** Whether a key at the left edge of the list, matched by `keyLine` at `line`, can be no key of the top level with something below it. */
function isSlip(text: string, line: number): boolean {
  keyLine.lastIndex = line;
  keyLine.test(text);
  const end = keyLine.lastIndex;
  return innerKeys.has(text.slice(line, end - 1).trim()) || matches(wholeValue, text, end);
}

/** What all pieces of the top level have in common; a half-typed line is one that is no key yet. */
const keys = { kind: 'keys', isKey: false, misplaced: false } as const;

/** A text without any key is not laid out in block style. */
function keyed(cut: Cut): Cut | undefined {
  return cut.pieces.some(({ isKey }) => isKey) ? cut : undefined;
}

function closed(
  { kind, isKey, start, dash: at, misplaced, before }: OpenPiece,
  end: number,
  text: string,
): Piece {
  return {
    kind,
    isKey,
    length: end - start,
    lineEnds: countLineEnds(text.slice(start, end)),
    dash: at - start,
    misplaced,
    before,
    memory: {},
  };
}

/** From where the text has to be looked at again: the piece before the one that the edit touches, whose end the edit may move. */
function pointBefore({ cut, from }: EarlierCut):
  | {
      readonly kept: readonly Piece[];
      readonly open: OpenPiece;
      readonly column: ListColumn;
      readonly line: number;
    }
  | undefined {
  let index = 0;
  let start = 0;
  for (const piece of cut.pieces) {
    // What stands at its start decides whether it is a piece of its own.
    if (start + piece.length >= from) break;
    start += piece.length;
    index += 1;
  }
  const [previous, next] = [cut.pieces[index - 1], cut.pieces[index]];
  if (!previous || !next || index < 2) return undefined;
  const openStart = start - previous.length;
  return {
    kept: cut.pieces.slice(0, index - 1),
    open: { ...previous, start: openStart, dash: openStart + previous.dash },
    column: next.before,
    line: start,
  };
}

/** Finds, for the start of a piece behind the edit, the pieces of the earlier cut that follow from there. */
function rejoiner({
  cut,
  oldEnd,
  newEnd,
}: EarlierCut): (line: number, before: ListColumn) => Cut | undefined {
  const moved = newEnd - oldEnd;
  let index = 0;
  let start = 0;
  return (line, before) => {
    // The line before has to be the same too: a CR at its end may have joined the LF that now is gone.
    if (line <= newEnd) return undefined;
    for (let piece = cut.pieces[index]; piece && start < line - moved; piece = cut.pieces[index]) {
      start += piece.length;
      index += 1;
    }
    if (start !== line - moved || cut.pieces[index]?.before !== before) return undefined;
    const { secondDocument } = cut;
    return {
      pieces: cut.pieces.slice(index),
      secondDocument: secondDocument === undefined ? undefined : secondDocument + moved,
    };
  };
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** True where nothing but blank lines and comments follow. */
function isBlank(text: string, from: number): boolean {
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    if (!matches(emptyRest, text, line)) return false;
  }
  return true;
}
