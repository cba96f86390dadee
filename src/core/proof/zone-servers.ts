import { addressesOf } from '../dns/address-lookup.ts';
import type { DnsAnswer, Resolver } from '../dns/resolver.ts';

/** A server that is asked for the record. */
export interface ProofServer {
  /** `ip:port`. */
  readonly label: string;
  /** The name server's name in the zone's NS records; left out for a configured resolver. */
  readonly host?: string;
  readonly role: 'authoritative' | 'resolver';
}

/** The zone that a name belongs to and everyone who answers for it. */
export interface ZoneServers {
  readonly zone: string;
  readonly servers: readonly ProofServer[];
  /** Name servers without any address: their NS records lead nowhere. */
  readonly homeless: readonly string[];
}

/** Why the zone's servers are not known. */
export interface NoZone {
  readonly code: 'dns.no-such-domain' | 'dns.timeout' | 'dns.server-failure';
  readonly reason: string;
  readonly server: string;
}

/** Name servers of one zone, and addresses of each, that are asked; a zone that has more is answered by these. */
const most = { servers: 13, addresses: 4 } as const;

/**
 * The zone of a name by its NS records (RFC 1034 §4.2.2), asked from the name upwards, and the addresses of its servers. Names that begin
 * with an underscore (RFC 8552) may not exist yet; any other name that does not exist is a mistake.
 */
export async function zoneServersOf(
  name: string,
  resolver: Resolver,
  port: number,
  signal: AbortSignal,
): Promise<ZoneServers | NoZone> {
  for (let zone = name; zone.includes('.'); zone = zone.slice(zone.indexOf('.') + 1)) {
    const answer = await resolver.resolve(zone, 'NS', signal);
    if (answer.kind === 'failure') {
      if (answer.code === 'dns.no-such-domain' && zone.startsWith('_')) continue;
      return { code: answer.code, reason: answer.reason, server: answer.server };
    }
    // An alias has no NS records of its own; those at its end are another zone's.
    if (answer.records.length > 0 && answer.aliases.length === 0)
      return { zone, ...(await serversOf(answer, resolver, port, signal)) };
  }
  return { code: 'dns.no-such-domain', reason: 'NO-ZONE', server: resolver.servers[0] ?? '' };
}

async function serversOf(
  answer: Extract<DnsAnswer, { kind: 'answer' }>,
  resolver: Resolver,
  port: number,
  signal: AbortSignal,
): Promise<Omit<ZoneServers, 'zone'>> {
  const hosts = [...new Set(answer.records.map(({ text }) => text))].sort().slice(0, most.servers);
  const found = await Promise.all(
    hosts.map(async (host) => {
      const families = await Promise.all([
        resolver.resolve(host, 'A', signal),
        resolver.resolve(host, 'AAAA', signal),
      ]);
      const addresses = families.flatMap((family) => addressesOf(family).slice(0, most.addresses));
      return {
        host,
        servers: addresses.map(({ address, family }): ProofServer => ({
          label: `${family === 6 ? `[${address}]` : address}:${port}`,
          host,
          role: 'authoritative',
        })),
      };
    }),
  );
  return {
    servers: found.flatMap(({ servers }) => servers),
    homeless: found.filter(({ servers }) => servers.length === 0).map(({ host }) => host),
  };
}
