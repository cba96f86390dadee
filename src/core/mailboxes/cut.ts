import { mailboxesLimits } from './limits.ts';

/** A part of the text that is YAML by itself: some top-level keys, or one item of `mailboxes`. */
export interface TextPiece {
  readonly kind: 'keys' | 'mailbox';
  /** UTF-16 offsets into the whole text. */
  readonly start: number;
  readonly end: number;
  /** Of a mailbox: where its dash stands. */
  readonly dash: number;
  /** Of a mailbox: its dash stands left of the list's other dashes. */
  readonly misplaced: boolean;
}

export interface Cut {
  readonly pieces: readonly TextPiece[];
  /** Where a second document begins, which is not read. */
  readonly secondDocument: number | undefined;
}

/** A key has at most 1024 characters (YAML 1.2.2 §7.4.2); no alternative fits where another does, so that no line takes long. */
const keyLine =
  /(?:"(?:[^"\\\n]|\\.){0,1024}"[ \t]{0,1024}|'[^'\n]{0,1024}'[ \t]{0,1024}|[^\s#\-?:,[\]{}&*!|>'"%@`](?:[^\n#:]|:(?![ \t\r\n]|$)){0,1024}):(?=[ \t\r\n]|$)/y;
const mailboxesLine = /(?:mailboxes|"mailboxes"|'mailboxes')[ \t]*:[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const documentMark = /(?:---|\.\.\.)(?=[ \t\r\n]|$)/y;
const emptyRest = /[ \t]*(?:#[^\n]*)?\r?(?=\n|$)/y;
const dash = /-(?=[ \t\r\n]|$)/y;

/** With more, none is read, so where the others would begin does not matter. */
const mostPieces = mailboxesLimits.tokens / mailboxesLimits.tokensToBegin;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Cuts the text by lines, in block style: at each key of the top level and, inside `mailboxes`, at each dash. YAML has
 * whatever belongs to an item stand further right than its dash, so a cut falls never inside a value, and a mistake in one piece
 * cannot reach the next.
 *
 * Undefined where the text is not laid out so (flow style, an indented top level, a merge key at the top): then it is read as one.
 */
export function cutText(text: string): Cut | undefined {
  const pieces: TextPiece[] = [];
  let secondDocument: number | undefined;
  let open: { kind: TextPiece['kind']; start: number; dash: number; misplaced: boolean } | undefined;
  /** Column of the dashes of `mailboxes`; -1 before the first, undefined outside of the list. */
  let column: number | undefined;
  const close = (end: number): void => {
    if (open) pieces.push({ ...open, end });
  };
  for (let line = text.startsWith('\uFEFF') ? 1 : 0; line < text.length; line = nextLine(text, line)) {
    const content = skipSpaces(text, line);
    if (matches(emptyRest, text, content)) continue;
    if (pieces.length > mostPieces) break;
    if (matches(documentMark, text, line)) {
      if (open) {
        secondDocument =
          matches(emptyRest, text, line + 3) && isBlank(text, nextLine(text, line)) ? undefined : line;
        close(line);
        return { pieces, secondDocument };
      }
      if (!matches(emptyRest, text, line + 3)) return undefined;
    } else if (!open && text[line] === '%') {
      continue;
    } else if (content === line && matches(keyLine, text, line) && !text.startsWith('<<', line)) {
      close(line);
      open = { kind: 'keys', start: open ? line : 0, dash: line, misplaced: false };
      column = matches(mailboxesLine, text, line) ? -1 : undefined;
    } else if (!open || text.startsWith('<<', line)) {
      return undefined;
    } else if (column !== undefined) {
      const indent = content - line;
      const isDash = matches(dash, text, content);
      if (column === -1) column = isDash ? indent : undefined;
      if (column !== undefined && isDash && indent <= column) {
        close(line);
        open = { kind: 'mailbox', start: line, dash: content, misplaced: indent < column };
      }
    }
  }
  if (!open) return undefined;
  close(text.length);
  return { pieces, secondDocument };
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
