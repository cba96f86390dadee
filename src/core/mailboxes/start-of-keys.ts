import type { MapItem } from './located.ts';
import type { SourceRange } from './model.ts';

/** The first key of a map: where a problem stands that is about what the map lacks. */
export function startOfKeys(items: ReadonlyMap<string, MapItem>): SourceRange {
  const [first] = items.values();
  return first?.keyRange ?? { start: 0, end: 0 };
}
