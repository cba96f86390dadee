import { mailboxesLimits } from '../limits.ts';
import { AnchorScope, stillHolds } from './anchor-scope.ts';
import type { Layout } from './layout.ts';
import type { Anchored } from './located.ts';
import { looseReading, readPiece, type PieceReading } from './read-piece.ts';

/**
 * Reads the pieces of a text, those again that are new or whose anchors changed. Yields before each piece that it has to read.
 * Undefined for a text with more YAML than is read.
 */
export function* readPieces(
  text: string,
  layout: Layout,
): Generator<undefined, readonly PieceReading[] | undefined> {
  const { pieces } = layout;
  if (pieces.length * mailboxesLimits.tokensToBegin > mailboxesLimits.tokens) return undefined;
  const anchors = new Map<string, Anchored>();
  let [spent, tokens] = [0, 0];
  const readings: PieceReading[] = [];
  let index = -1;
  for (const piece of pieces) {
    index += 1;
    let { reading } = piece.memory;
    if (!reading || !stillHolds(reading.anchors, anchors, spent)) {
      yield;
      const start = layout.startOfIndex(index);
      const source = detached(text.slice(start, start + piece.length));
      const scope = new AnchorScope(anchors, spent);
      reading = yield* readPiece(piece, source, scope, mailboxesLimits.tokens - tokens);
      if (!reading) return undefined;
      piece.memory.reading = reading;
    }
    const { defined } = reading.anchors;
    if (defined.size > 0) for (const [name, anchored] of defined) anchors.set(name, anchored);
    spent += reading.anchors.spent;
    tokens += reading.tokens;
    if (tokens > mailboxesLimits.tokens) return undefined;
    readings.push(reading);
  }
  return withLoose(readings);
}

/** Keys behind which the list goes on have only lost their indentation. */
function withLoose(readings: readonly PieceReading[]): readonly PieceReading[] {
  let goesOn = false;
  const loose = new Set<number>();
  for (let index = readings.length - 1; index >= 0; index -= 1) {
    const piece = readings[index]?.piece;
    const isInList = typeof piece?.before === 'number';
    if (piece?.kind === 'mailbox') goesOn = isInList;
    else {
      if (goesOn && piece?.isKey === true) loose.add(index);
      goesOn &&= isInList;
    }
  }
  if (loose.size === 0) return readings;
  return readings.map((reading, index) => {
    if (!loose.has(index)) return reading;
    const { memory } = reading.piece;
    if (memory.loose?.of !== reading) memory.loose = { of: reading, reading: looseReading(reading) };
    return memory.loose.reading;
  });
}

/** A copy that does not keep alive the whole text it is a part of: what is read of a piece outlives many edits. */
function detached(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}
