import { cutText, type Cut, type EarlierCut } from './cut.ts';
import { differenceOf } from './difference.ts';
import { countLineEnds } from './layout.ts';
import type { Piece } from './piece.ts';

/** The pieces of a text as it is edited: where an edit did not touch a piece, it stays the same object. */
export class Pieces {
  #text: string | undefined;
  #cut: Cut | undefined;
  #isWhole = false;

  /** Cuts the next text; what cannot be cut is one piece. */
  of(text: string): Cut {
    const difference = this.#text === undefined ? undefined : differenceOf(this.#text, text);
    if (this.#cut && this.#text !== undefined && !difference) return this.#cut;
    const earlier = this.#cut && difference && !this.#isWhole ? { cut: this.#cut, ...difference } : undefined;
    let cut = cutText(text, earlier);
    if (cut && earlier && this.#text !== undefined) cut = withMoved(cut, text, earlier, this.#text);
    this.#isWhole = cut === undefined;
    this.#text = text;
    return (this.#cut = cut ?? wholeOf(text));
  }
}

/**
 * A cut in which pieces that have only moved are the objects they were: edits at several places at once differ in one long
 * stretch, in which most is as before.
 */
function withMoved(cut: Cut, text: string, earlier: EarlierCut, old: string): Cut {
  if (earlier.newEnd - earlier.from < shortEdit) return cut;
  const kept = new Set(cut.pieces);
  const gone = new Map<string, Piece>();
  let start = 0;
  for (const piece of earlier.cut.pieces) {
    if (!kept.has(piece)) gone.set(old.slice(start, start + piece.length), piece);
    start += piece.length;
  }
  if (gone.size === 0) return cut;
  start = 0;
  const pieces = cut.pieces.map((piece) => {
    const part = text.slice(start, start + piece.length);
    start += piece.length;
    const known = piece.memory.reading ? undefined : gone.get(part);
    if (!known || !isLike(known, piece)) return piece;
    gone.delete(part);
    return known;
  });
  return { ...cut, pieces };
}

/** The text around a piece decides some of what it is. */
function isLike(one: Piece, other: Piece): boolean {
  return (
    one.kind === other.kind &&
    one.isKey === other.isKey &&
    one.dash === other.dash &&
    one.misplaced === other.misplaced &&
    one.before === other.before
  );
}

/** An edit of fewer characters touches so few pieces that they are read again sooner than compared. */
const shortEdit = 2000;

function wholeOf(text: string): Cut {
  const piece: Piece = {
    kind: 'whole',
    isKey: false,
    length: text.length,
    lineEnds: countLineEnds(text),
    dash: 0,
    misplaced: false,
    before: 'none',
    memory: {},
  };
  return { pieces: [piece], secondDocument: undefined };
}
