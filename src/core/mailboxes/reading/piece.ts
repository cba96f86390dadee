import type { PlacedProblem } from './piece-problems.ts';
import type { PieceReading } from './read-piece.ts';

/**
 * A stretch of the text that is YAML by itself: some top-level keys, one item of `mailboxes`, or the whole text where it cannot be cut.
 * Its identity holds as long as nothing inside it changes, wherever edits before it move it to: where it begins, its `Layout` knows.
 */
export interface Piece {
  readonly kind: 'keys' | 'mailbox' | 'whole';
  /** Of `keys`: it begins with a key, as opposed to a half-typed line. */
  readonly isKey: boolean;
  /** UTF-16 units. */
  readonly length: number;
  /** Line ends in it: LF, CRLF or a lone CR. */
  readonly lineEnds: number;
  /** Of a mailbox: where its dash stands, from the piece's start. */
  readonly dash: number;
  /** Of a mailbox: its dash stands left of the list's other dashes. */
  readonly misplaced: boolean;
  /** What the cutter knew before the piece's first line; from here it can go on. */
  readonly before: ListColumn;
  readonly memory: PieceMemory;
}

/** What was read of a piece, kept with it: a file has thousands, all of which are gone through for each key that is typed. */
export interface PieceMemory {
  reading?: PieceReading;
  loose?: { readonly of: PieceReading; readonly reading: PieceReading };
  secrets?: readonly PlacedProblem[];
}

/** Column of the dashes of `mailboxes`: `awaited` before the first, `none` outside of the list. */
export type ListColumn = number | 'awaited' | 'none';

/** Where something stands: UTF-16 offsets from the start of its piece, `end` not included. */
export interface Place {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** For what is said of a file as a whole: an empty piece at its start. */
const nothing: Piece = {
  kind: 'whole',
  isKey: false,
  length: 0,
  lineEnds: 0,
  dash: 0,
  misplaced: false,
  before: 'none',
  memory: {},
};

export const startOfFile: Place = { piece: nothing, start: 0, end: 0 };
