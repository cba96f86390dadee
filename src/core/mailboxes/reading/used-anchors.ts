import type { AnchorUse } from './anchor-scope.ts';
import type { Anchored } from './located.ts';
import type { UnlessUsed } from './piece-problems.ts';
import type { PieceReading } from './read-piece.ts';

/** Tells whether something anchored in a value is used outside of it. Looks through the file once, and only if it is asked. */
export function useFinder(readings: readonly PieceReading[]): (question: UnlessUsed) => boolean {
  let known: ReadonlyMap<Anchored, readonly AnchorUse[]> | undefined;
  return ({ anchors, within }) => {
    const uses = (known ??= usesIn(readings));
    return anchors.some((anchored) =>
      uses.get(anchored)?.some(({ alias }) => alias.piece !== within.piece || alias.start >= within.end),
    );
  };
}

function usesIn(readings: readonly PieceReading[]): ReadonlyMap<Anchored, readonly AnchorUse[]> {
  const uses = new Map<Anchored, AnchorUse[]>();
  for (const use of readings.flatMap(({ anchors }) => anchors.uses)) {
    const known = uses.get(use.anchored);
    if (known) known.push(use);
    else uses.set(use.anchored, [use]);
  }
  return uses;
}
