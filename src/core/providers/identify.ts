import { domainToASCII } from 'node:url';

import type { MxRecord } from '../dns/resolver.ts';
import type { ProviderEvidence, ProviderFinding } from '../report/report.ts';
import { providerById, providers } from './all.ts';
import { confidence } from './confidence.ts';
import { gateways } from './gateways.ts';
import { compileMx } from './match-mx.ts';
import type { Captures, Provider } from './provider.ts';

/** What is known of a mailbox before anything was asked of its servers. */
export interface IdentityQuestion {
  /** The domain of the address, in Unicode or ASCII form. */
  readonly domain: string;
  /** Its MX records in any order; empty when there are none or they could not be had. */
  readonly mx: readonly MxRecord[];
  /** `provider:` of the file: any string. */
  readonly fileProvider?: string | undefined;
}

/** Who hosts the mailbox, as far as the evidence goes. */
export interface Identity {
  readonly provider: ProviderFinding | null;
  /** The filtering service in front of it, by name. */
  readonly gateway: string | null;
  /** Provider ids that fit as well, or, without a finding, the kinds of server that such MX usually mean. */
  readonly candidates: readonly string[];
  /** What the MX names told beyond the provider: fills the places of its host names. */
  readonly captures: Captures;
}

/** An MX host of the domain, and the providers that receive there. */
interface Sighting {
  readonly exchange: string;
  readonly ids: readonly string[];
  readonly captures: Captures;
}

/** The providers (by id) that receive at an MX host, the likeliest first. */
export const providersOfMx = compileMx(providers);

/** The gateways (by name) that receive at an MX host. */
export const gatewaysOfMx = compileMx(gateways.map(({ name, mx }) => ({ id: name, mx })));
const ownDomains: ReadonlyMap<string, Provider> = new Map(
  providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);

/** Kinds of server whose domains receive at themselves or at `mail.`; nothing outside tells them apart. */
const selfHosted = ['cpanel', 'plesk', 'zimbra'] as const;

/** Names the provider from the file, the address's domain and the MX, in that order of trust. Costs microseconds; asks nobody. */
export function identifyProvider(question: IdentityQuestion): Identity {
  const domain = asciiDomain(question.domain);
  const exchanges = [...question.mx]
    .sort((one, other) => one.preference - other.preference)
    .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
    // The null MX of RFC 7505 is no host.
    .filter((exchange) => exchange !== '');
  const gateway = exchanges.flatMap((exchange) => gatewaysOfMx(exchange))[0]?.id ?? null;
  const sightings = exchanges.map(sightingOf).filter(({ ids }) => ids.length > 0);
  const found =
    byFile(question.fileProvider, domain, sightings) ??
    byDomain(domain, sightings) ??
    byMx(sightings, gateway !== null);
  if (found) {
    return {
      provider: found,
      gateway,
      candidates: found.candidates,
      captures: sightings.find(({ ids }) => ids.includes(found.id))?.captures ?? {},
    };
  }
  const own = exchanges.some((exchange) => exchange === domain || exchange === `mail.${domain}`);
  return { provider: null, gateway, candidates: own ? selfHosted : [], captures: {} };
}

function byFile(
  id: string | undefined,
  domain: string,
  sightings: readonly Sighting[],
): ProviderFinding | undefined {
  if (id === undefined) return undefined;
  const own = ownDomains.get(domain);
  // The file is believed, but what speaks against it is shown beside it.
  const others = sightings.filter(({ ids }) => !ids.includes(id)).map(({ ids }) => ids[0]);
  return finding(
    id,
    confidence.file,
    [
      { source: 'file', value: id },
      ...(own ? [{ source: 'domain', value: domain }] : []),
      ...seen(sightings),
    ],
    [own?.id, ...others],
  );
}

function byDomain(domain: string, sightings: readonly Sighting[]): ProviderFinding | undefined {
  const own = ownDomains.get(domain);
  if (!own) return undefined;
  const others = sightings.filter(({ ids }) => !ids.includes(own.id)).map(({ ids }) => ids[0]);
  return finding(
    own.id,
    others.length > 0 ? confidence.mixed : confidence.ownDomain,
    [{ source: 'domain', value: domain }, ...seen(sightings)],
    others,
  );
}

function byMx(sightings: readonly Sighting[], gateway: boolean): ProviderFinding | undefined {
  const id = sightings[0]?.ids[0];
  if (id === undefined) return undefined;
  const provider = providerById(id);
  const shares = [...(provider?.shares ?? []), ...(provider?.alsoReceives ?? [])].length > 0;
  const mixed = sightings.some(({ ids }) => !ids.includes(id));
  const sure = Math.min(
    mixed ? confidence.mixed : confidence.mx,
    shares ? confidence.sharedMx : confidence.mx,
    gateway ? confidence.behindGateway : confidence.mx,
  );
  return finding(id, sure, seen(sightings), [
    ...(provider?.shares ?? []),
    ...sightings.flatMap(({ ids }) => ids),
  ]);
}

function sightingOf(exchange: string): Sighting {
  const matches = providersOfMx(exchange);
  return { exchange, ids: matches.map(({ id }) => id), captures: matches[0]?.captures ?? {} };
}

function seen(sightings: readonly Sighting[]): ProviderEvidence[] {
  return sightings.map(({ exchange }) => ({ source: 'mx', value: exchange }));
}

function finding(
  id: string,
  sure: number,
  evidence: ProviderEvidence[],
  candidates: readonly (string | undefined)[],
): ProviderFinding {
  const others = candidates.flatMap((other) => (other === undefined || other === id ? [] : [other]));
  const name = providerById(id)?.name ?? id;
  return { id, name, confidence: sure, evidence, candidates: [...new Set(others)] };
}

/** The form in which DNS holds the domain; what cannot be converted is compared as it is. */
function asciiDomain(domain: string): string {
  const bare = domain.toLowerCase().replace(/\.$/, '');
  return domainToASCII(bare) || bare;
}
