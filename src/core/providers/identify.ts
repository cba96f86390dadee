import { domainToASCII } from 'node:url';

import type { MxRecord } from '../dns/resolver.ts';
import type { Contradiction, ProviderEvidence, ProviderFinding } from '../report/report.ts';
import { providerById } from './all.ts';
import { confidence } from './confidence.ts';
import { contradictionsTo } from './contradictions.ts';
import { gatewaysOfMx, ownersOfMx } from './mx-owners.ts';
import type { Captures } from './provider.ts';
import { providerOfAddressDomain } from './provider-hosts.ts';
import { knownSignals, noSignals, type DomainSignals, type Signal } from './signals.ts';
import { idsOf, sharesOf, weighProviders, type DnsEvidence, type Sighting } from './weigh.ts';

/** What is known of a mailbox before anything was asked of its servers. */
export interface IdentityQuestion {
  /** The domain of the address, in Unicode or ASCII form. */
  readonly domain: string;
  /** Its MX records in any order; empty when there are none or they could not be had. */
  readonly mx: readonly MxRecord[];
  /** What else DNS tells of the domain; left out where it was not asked for. */
  readonly signals?: DomainSignals | undefined;
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
  /** The host of the provider's product that a signal named; a password may go there, for such names are the provider's own. */
  readonly productHost: string | undefined;
  /** What speaks for somebody else. */
  readonly contradictions: readonly Contradiction[];
  /** More signals cannot change who hosts the mailbox nor where it lets in: nobody needs to wait for them. */
  readonly isSettled: boolean;
}

/** Kinds of server whose domains receive at themselves or at `mail.`; nothing outside tells them apart. */
const selfHosted = ['cpanel', 'plesk', 'zimbra'] as const;

/** Whether addresses of a domain are a provider's own: then nothing else has to be asked about it. */
export function isProvidersDomain(domain: string): boolean {
  return providerOfAddressDomain(asciiDomain(domain)) !== undefined;
}

/** Names the provider from the file, the address's domain, and what DNS tells, in that order of trust. Costs microseconds; asks nobody. */
export function identifyProvider(question: IdentityQuestion): Identity {
  const domain = asciiDomain(question.domain);
  const exchanges = [...question.mx]
    .sort((one, other) => one.preference - other.preference)
    .map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ''))
    // The null MX of RFC 7505 is no host.
    .filter((exchange) => exchange !== '');
  const gateway = exchanges.flatMap((exchange) => gatewaysOfMx(exchange))[0]?.id ?? null;
  const evidence: DnsEvidence = {
    sightings: exchanges.map(sightingOf).filter(({ ids }) => ids.length > 0),
    hasGateway: gateway !== null,
    signals: knownSignals(question.signals ?? noSignals),
  };
  const found =
    byFile(question.fileProvider, domain, evidence) ?? byDomain(domain, evidence) ?? byDns(evidence);
  const own = exchanges.some((exchange) => exchange === domain || exchange === `mail.${domain}`);
  const unsure = [
    ...idsOf(evidence.signals, 'autodiscover'),
    ...idsOf(evidence.signals, 'spf'),
    ...(own ? selfHosted : []),
  ];
  return {
    provider: found ?? null,
    gateway,
    candidates: found?.candidates ?? [...new Set(unsure)],
    captures: found ? capturesOf(found.id, evidence) : {},
    productHost: evidence.signals.find((one) => one.isProductHost && one.ids.includes(found?.id ?? ''))
      ?.value,
    contradictions: contradictionsTo(found?.id, evidence),
    isSettled: found !== undefined && isSettled(found, gateway),
  };
}

function byFile(id: string | undefined, domain: string, evidence: DnsEvidence): ProviderFinding | undefined {
  if (id === undefined) return undefined;
  const own = providerOfAddressDomain(domain);
  const said = [
    { source: 'file', value: id },
    ...(own ? [{ source: 'domain', value: domain }] : []),
    ...seen(id, evidence),
  ];
  // The file is believed, but what speaks against it is shown beside it.
  return finding(id, confidence.file, said, [own?.id, ...opposed(id, evidence)]);
}

function byDomain(domain: string, evidence: DnsEvidence): ProviderFinding | undefined {
  const own = providerOfAddressDomain(domain);
  if (!own) return undefined;
  const others = evidence.sightings.filter(({ ids }) => !ids.includes(own.id));
  return finding(
    own.id,
    others.length > 0 ? confidence.mixed : confidence.ownDomain,
    [{ source: 'domain', value: domain }, ...seen(own.id, evidence)],
    opposed(own.id, evidence),
  );
}

function byDns(evidence: DnsEvidence): ProviderFinding | undefined {
  const [best, next] = weighProviders(evidence);
  // Equals are told apart by nothing but the order in which somebody wrote them, unless it is the MX that says both.
  const isTie = best?.sure === next?.sure && evidence.sightings.length === 0;
  if (!best || best.sure < confidence.named || isTie) return undefined;
  const { id, sure } = best;
  return finding(id, sure, seen(id, evidence), [
    ...evidence.sightings.flatMap(({ ids }) => [...ids.flatMap((one) => sharesOf(one)), ...ids]),
    ...opposed(id, evidence),
  ]);
}

/** A file or a domain settles it; so does an MX that is one provider's alone, unless his products have servers of their own. */
function isSettled({ id, confidence: sure, evidence }: ProviderFinding, gateway: string | null): boolean {
  if (evidence.some(({ source }) => source === 'file' || source === 'domain')) return true;
  const isByMx = evidence.some(({ source }) => source === 'mx');
  return isByMx && gateway === null && sure >= confidence.mx && !providerById(id)?.products;
}

function sightingOf(exchange: string): Sighting {
  const { matches, isByIspdb } = ownersOfMx(exchange);
  return {
    exchange,
    ids: matches.map(({ id }) => id),
    captures: matches[0]?.captures ?? {},
    sure: isByIspdb ? confidence.ispdbMx : confidence.mx,
  };
}

/** All known MX, also those that contradict, then the signals that speak for the provider. */
function seen(id: string, { sightings, signals }: DnsEvidence): ProviderEvidence[] {
  return [
    ...sightings.map(({ exchange }) => ({ source: 'mx', value: exchange })),
    ...signals.filter(({ ids }) => ids.includes(id)).map(({ source, value }) => ({ source, value })),
  ];
}

function opposed(id: string, evidence: DnsEvidence): string[] {
  return contradictionsTo(id, evidence).map(({ provider }) => provider);
}

function capturesOf(id: string, { sightings, signals }: DnsEvidence): Captures {
  const signal: Signal | undefined = signals.find(({ ids }) => ids[0] === id);
  return sightings.find(({ ids }) => ids.includes(id))?.captures ?? signal?.captures ?? {};
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
