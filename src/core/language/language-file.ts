import type { LintContext } from '../lint/finding.ts';
import type { MailboxFile } from '../mailboxes/model.ts';
import type { LineIndex } from '../mailboxes/positions.ts';
import { inOneGo } from '../mailboxes/reading/in-one-go.ts';
import type { Piece } from '../mailboxes/reading/piece.ts';
import { MailboxesReader, type Reading } from '../mailboxes/reading/reader.ts';
import { syntaxTreeOf, type SyntaxNode } from './syntax-tree.ts';

/** A stretch of the file that is YAML by itself; `whole` where the file cannot be cut. */
export interface LanguagePiece {
  readonly kind: Piece['kind'];
  readonly start: number;
  readonly end: number;
}

/** A mailboxes file as it was read, with its text: what every feature of the language is asked about. Offsets are UTF-16 units. */
export interface LanguageFile {
  readonly text: string;
  readonly content: MailboxFile;
  readonly lines: Pick<LineIndex, 'positionAt'>;
  /** The piece that holds the offset: its start is inside, its end only where the text ends. Undefined in a second document. */
  pieceAt(offset: number): LanguagePiece | undefined;
  /** The tree of a piece: of `keys` a map, of `mailbox` a list of one. Parses the piece, well below a millisecond for a mailbox. */
  treeOf(piece: LanguagePiece): SyntaxNode | undefined;
}

/** What a reader has read, as the language sees it. */
export function languageFileOf({ text, content, layout }: Reading): LanguageFile {
  // Several features ask about the place of the cursor, one after the other.
  let last: { readonly piece: LanguagePiece; readonly tree: SyntaxNode | undefined } | undefined;
  return {
    text,
    content,
    lines: layout,
    pieceAt: (offset) => {
      const index = layout.indexAt(offset);
      const piece = index === undefined ? undefined : layout.pieces[index];
      if (index === undefined || !piece) return undefined;
      const start = layout.startOfIndex(index);
      return { kind: piece.kind, start, end: start + piece.length };
    },
    treeOf: (piece) => {
      if (last?.piece.start !== piece.start || last.piece.end !== piece.end)
        last = { piece, tree: syntaxTreeOf(text.slice(piece.start, piece.end), piece.start) };
      return last.tree;
    },
  };
}

/** Reads a text for one question, such as the command line's. */
export function readLanguageFile(text: string, lint?: LintContext): LanguageFile {
  return languageFileOf(inOneGo(new MailboxesReader(lint && (() => lint)).read(text)));
}
