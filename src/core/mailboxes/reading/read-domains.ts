import { asciiDomain } from '../address.ts';
import type { MapReader } from './map-reader.ts';
import type { DomainRecord } from '../model.ts';

/** The records of `domains`, by domain in ASCII and lower case; names that are no domains are left out. */
export function readDomains(
  domains: MapReader | undefined,
  names: readonly string[],
): ReadonlyMap<string, DomainRecord> {
  const records = new Map<string, DomainRecord>();
  for (const name of names) {
    const domain = asciiDomain(name);
    if (domain !== undefined) records.set(domain, readRecord(domains?.map(name)));
  }
  return records;
}

function readRecord(map: MapReader | undefined): DomainRecord {
  const [owned, registrar, panel] = [map?.flag('owned'), map?.text('registrar'), map?.text('panel')];
  return {
    ...(owned !== undefined && { owned }),
    ...(registrar !== undefined && { registrar }),
    ...(panel !== undefined && { panel }),
    administrators: map?.texts('administrators') ?? [],
  };
}
