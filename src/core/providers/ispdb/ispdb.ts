import type { Provider } from '../provider.ts';
import { readIspdb } from './read-entries.ts';

/** Mozilla's ISPDB beside the records that Mailops has itself. */
export interface Ispdb {
  /** The providers of which Mailops has no record of its own, by their id in the ISPDB; of several under one id the first. */
  readonly byId: ReadonlyMap<string, Provider>;
  /**
   * Whose a domain is that no own record claims, of addresses or of MX hosts, in ASCII and lower case: a provider of `byId`, or an own
   * record that stands for the entry.
   */
  readonly byDomain: ReadonlyMap<string, Provider>;
}

/** Reads the ISPDB; `own` are the records that go before its entries. Costs about a millisecond. */
export function makeIspdb(own: readonly Provider[]): Ispdb {
  const ownById = new Map(
    own.flatMap((record) => [record.id, ...(record.ispdb ?? [])].map((id) => [id, record] as const)),
  );
  const claimed = new Set(own.flatMap(({ domains }) => domains));
  const byId = new Map<string, Provider>();
  const byDomain = new Map<string, Provider>();
  for (const entry of readIspdb(own)) {
    const record = ownById.get(entry.id) ?? byId.get(entry.id) ?? entry;
    if (record === entry) byId.set(entry.id, entry);
    for (const domain of entry.domains)
      if (!claimed.has(domain) && !byDomain.has(domain)) byDomain.set(domain, record);
  }
  return { byId, byDomain };
}
