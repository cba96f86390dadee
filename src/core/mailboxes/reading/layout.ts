import type { SourceRange } from '../model.ts';
import type { Position } from '../positions.ts';
import type { Piece, Place } from './piece.ts';

/** Where the pieces of one text stand. */
export class Layout {
  readonly pieces: readonly Piece[];
  readonly #text: string;
  /** By index of the piece, and behind them the text that belongs to none. */
  readonly #starts: readonly number[];
  #byPiece: ReadonlyMap<Piece, number> | undefined;
  #lines: readonly number[] | undefined;

  constructor(text: string, pieces: readonly Piece[]) {
    this.#text = text;
    this.pieces = pieces;
    const starts = [];
    let at = 0;
    for (const piece of pieces) {
      starts.push(at);
      at += piece.length;
    }
    this.#starts = [...starts, at];
  }

  startOfIndex(index: number): number {
    return this.#starts[index] ?? this.#text.length;
  }

  /** The index of the piece that holds an offset; the end of the text belongs to the last. Undefined behind the last piece. */
  indexAt(offset: number): number | undefined {
    const index = lastAtMost(this.#starts, offset);
    if (index < this.pieces.length) return index;
    return offset === this.#text.length && this.startOfIndex(index) === offset && index > 0
      ? index - 1
      : undefined;
  }

  /** The start of the file for a piece that is not among these. */
  startOf(piece: Piece): number {
    this.#byPiece ??= new Map(this.pieces.map((one, index) => [one, this.startOfIndex(index)]));
    return this.#byPiece.get(piece) ?? 0;
  }

  rangeOf({ piece, start, end }: Place): SourceRange {
    const from = this.startOf(piece);
    return { start: from + start, end: from + end };
  }

  /** Lines and columns from 1, as `LineIndex` counts them. An offset outside of the text counts as its nearer end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    // The end of a text without a last line end is in the line of the last piece.
    const index = this.indexAt(at) ?? this.pieces.length;
    this.#lines ??= lineBases(this.pieces);
    let line = (this.#lines[index] ?? 0) + 1;
    let start = this.startOfIndex(index);
    for (;;) {
      const next = nextLine(this.#text, start);
      if (next === undefined || next > at) return { line, column: at - start + 1 };
      line += 1;
      start = next;
    }
  }
}

/** How many line ends a text has. */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = nextLine(text, 0); at !== undefined; at = nextLine(text, at)) count += 1;
  return count;
}

function nextLine(text: string, from: number): number | undefined {
  lineEnd.lastIndex = from;
  return lineEnd.test(text) ? lineEnd.lastIndex : undefined;
}

const lineEnd = /\r\n?|\n/g;

function lineBases(pieces: readonly Piece[]): readonly number[] {
  const bases = [0];
  let lines = 0;
  for (const piece of pieces) bases.push((lines += piece.lineEnds));
  return bases;
}

/** The index of the last number that is not above `value`; the numbers are in order and the first is not above it. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
