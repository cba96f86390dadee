import { quoted } from '../limits.ts';
import type { MapItem } from './located.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';
import type { PieceReading } from './read-piece.ts';

/** The keys of the top level from all pieces. */
export interface TopKeys {
  readonly keys: ReadonlyMap<string, MapItem>;
  /** True where a syntax error may have changed what `defaults` says. */
  readonly defaultsDamaged: boolean;
  readonly problems: readonly PlacedProblem[];
}

/** Puts the keys of all pieces together. A key that stands twice keeps its first value. */
export function topKeys(readings: readonly PieceReading[]): TopKeys {
  const keys = new Map<string, MapItem>();
  const problems = new PieceProblems();
  for (const reading of readings) {
    for (const [key, item] of reading.keys) {
      const earlier = keys.get(key);
      if (earlier) problems.add('duplicate-key', item.key, { key: quoted(key) });
      keys.set(key, earlier ? { ...earlier, ambiguous: true } : item);
    }
  }
  return {
    keys,
    defaultsDamaged: readings.some((reading) => reading.defaultsDamaged),
    problems: problems.all(),
  };
}
