import type { Provider, ReadSource, Source } from './provider.ts';

/** A provider's record that has not been compared with its sources for a while, or not with all of them yet. */
export interface StaleRecord {
  readonly id: string;
  readonly name: string;
  /** The oldest day on which one of its sources was read, ISO 8601; `null` where nobody has read one of them yet. */
  readonly checked: string | null;
  /** Whole days since then; `null` as `checked`. */
  readonly days: number | null;
  /** The sources that are due: those that nobody has read yet, then the oldest first. */
  readonly sources: readonly Source[];
}

const dayMs = 86_400_000;

/**
 * The records of which a source has never been read, by their ids, then those of which one was last read `limit` days before `today`
 * (ISO 8601) or earlier, the oldest first.
 */
export function staleRecords(records: readonly Provider[], today: string, limit: number): StaleRecord[] {
  const daysSince = ({ checked }: ReadSource): number =>
    Math.round((Date.parse(today) - Date.parse(checked)) / dayMs);
  return records
    .flatMap((record): StaleRecord[] => {
      const all = sourcesOf(record);
      const unread = all.filter((source) => !isRead(source));
      const old = all
        .filter(isRead)
        .filter((source) => daysSince(source) >= limit)
        .sort((one, other) => compare(one.checked, other.checked));
      const [oldest] = old;
      const { id, name } = record;
      const sources = [...unread, ...old];
      if (unread.length > 0) return [{ id, name, checked: null, days: null, sources }];
      return oldest ? [{ id, name, checked: oldest.checked, days: daysSince(oldest), sources }] : [];
    })
    .sort((one, other) => compare(one.checked ?? '', other.checked ?? '') || compare(one.id, other.id));
}

/** Whether someone has read the page, or a stored copy of it. */
export function isRead(source: Source): source is ReadSource {
  return 'checked' in source;
}

/** Every source of a record, those of single facts among them, each page once. */
function sourcesOf({ sources, ends = [], limits, oauth }: Provider): readonly Source[] {
  const all = [...sources, ...ends.map(({ source }) => source), limits?.source, oauth?.source];
  const told = all.filter((source) => source !== undefined);
  return told.filter((source, at) => told.findIndex((one) => isSame(one, source)) === at);
}

function isSame(one: Source, other: Source): boolean {
  return one.url === other.url && dayOf(one) === dayOf(other);
}

function dayOf(source: Source): string | undefined {
  return isRead(source) ? source.checked : undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
