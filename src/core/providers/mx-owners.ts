import { ispdbProviderOf, providers } from './all.ts';
import { gateways } from './gateways.ts';
import { compileMx, type MxMatch, type MxMatcher } from './match-mx.ts';

/** Who receives at an MX host. */
export interface MxOwners {
  /** The likeliest first; empty for a gateway's host and for one of nobody known. */
  readonly matches: readonly MxMatch[];
  /** Only the ISPDB says so: it lists domains of addresses and of MX alike, so that this proves less. */
  readonly isByIspdb: boolean;
}

const matchRecords = compileMx(providers);
const own = new Set(providers.map(({ id }) => id));
const nobody: MxOwners = { matches: [], isByIspdb: false };

/** The gateways (by name) that receive at an MX host. */
export const gatewaysOfMx: MxMatcher = compileMx(gateways.map(({ name, mx }) => ({ id: name, mx })));

/** The providers (by id) that receive at an MX host: by Mailops's own records, else by the ISPDB. */
export function ownersOfMx(exchange: string): MxOwners {
  const matches = matchRecords(exchange);
  if (matches.length > 0) return { matches, isByIspdb: false };
  if (gatewaysOfMx(exchange).length > 0) return nobody;
  const id = ownerByIspdb(exchange);
  return id === undefined ? nobody : { matches: [{ id, captures: {} }], isByIspdb: true };
}

/**
 * The owner of the longest domain that the host is or stands under, as mail programs look it up; never of a top-level domain. Where
 * Mailops has a record of its own, that one says which of the provider's hosts receive mail.
 */
function ownerByIspdb(exchange: string): string | undefined {
  const name = exchange.toLowerCase().replace(/\.$/, '');
  for (let domain = name; domain.includes('.'); domain = domain.slice(domain.indexOf('.') + 1)) {
    const owner = ispdbProviderOf(domain);
    if (owner) return own.has(owner.id) ? undefined : owner.id;
  }
  return undefined;
}
