import { lazy } from '../lazy.ts';
import { ispdbProviderOf, ispdbProviders, providers } from './all.ts';
import { expandMxPattern } from './mx-pattern.ts';
import type { Captures, Provider, ProviderEndpoint } from './provider.ts';
import { isLoopback } from './loopback.ts';
import { isPrivateHost } from './private-host.ts';

/**
 * Where a provider's hosts stand. `named`: under names of its own. `open`: each mailbox has a server of its own, so any host may be
 * right. `local`: on the user's machine (Proton Mail Bridge), under whatever name and port it has there.
 */
export type HostKind = 'named' | 'open' | 'local';

interface ProviderHosts {
  readonly kind: HostKind;
  /** Names under which all hosts are the provider's. */
  readonly domains: ReadonlySet<string>;
  /** Hosts that serve one leg and not the other. */
  readonly only: Readonly<Record<'imap' | 'smtp', ReadonlySet<string>>>;
}

const hostsById = new Map<string, ProviderHosts>();

function rememberedHosts(provider: Provider): ProviderHosts {
  const known = hostsById.get(provider.id) ?? hostsOf(provider);
  hostsById.set(provider.id, known);
  return known;
}

const providerByDomain = lazy((): ReadonlyMap<string, Provider> => {
  const owners = new Map<string, Provider>();
  const add = (domain: string, provider: Provider): void => {
    if (!owners.has(domain)) owners.set(domain, provider);
  };
  for (const provider of providers) for (const domain of provider.domains) add(domain, provider);
  for (const provider of providers)
    for (const domain of rememberedHosts(provider).domains) add(domain, provider);
  for (const provider of ispdbProviders())
    for (const domain of rememberedHosts(provider).domains) add(domain, provider);
  return owners;
});

const providerOfAddresses = lazy(
  (): ReadonlyMap<string, Provider> =>
    new Map(providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const))),
);

/** The provider whose own addresses are in a domain (`gmail.com`), given in ASCII and lower case. */
export function providerOfAddressDomain(domain: string): Provider | undefined {
  return providerOfAddresses().get(domain) ?? ispdbProviderOf(domain);
}

/** Whether the addresses of a domain, in ASCII and lower case, are the provider's own, so that nobody else administers it. */
export function isDomainOf(provider: Provider, domain: string): boolean {
  return provider.domains.includes(domain) || providerOfAddressDomain(domain)?.id === provider.id;
}

/** The provider to which a domain name belongs, be it of addresses or of servers (`ovh.net`); lower case. */
export function providerOfDomainName(domain: string): Provider | undefined {
  return providerByDomain().get(domain);
}

export function hostKindOf(provider: Provider): HostKind {
  return rememberedHosts(provider).kind;
}

/** Whether a host is the provider's, as far as names tell. */
export function isHostOf(provider: Provider, host: string): boolean {
  const known = rememberedHosts(provider);
  if (known.kind === 'local') return isPrivateHost(host) || /^[\d.]+$/.test(host);
  // A tunnel or a proxy on the user's machine has rules of its own.
  if (known.kind === 'open') return !isLoopback(host);
  return isUnder(known.domains, plainHost(host));
}

/** Whether a host of the provider's serves the other leg only: `smtp.gmail.com` under `imap`. */
export function servesOtherLeg(provider: Provider, leg: 'imap' | 'smtp', host: string): boolean {
  return rememberedHosts(provider).only[leg === 'imap' ? 'smtp' : 'imap'].has(plainHost(host));
}

function plainHost(host: string): string {
  const plain = host.toLowerCase();
  return plain.endsWith('.') ? plain.slice(0, -1) : plain;
}

function isUnder(domains: ReadonlySet<string>, host: string): boolean {
  for (let start = 0; start >= 0; start = host.indexOf('.', start) + 1 || -1)
    if (domains.has(start === 0 ? host : host.slice(start))) return true;
  return false;
}

function hostsOf(provider: Provider): ProviderHosts {
  const endpoints = [...provider.imap, ...provider.smtp];
  const patterns = provider.mx.flatMap(expandMxPattern);
  const values: readonly Captures[] = [
    provider.fallback ?? {},
    ...patterns.map(({ captures }) => ({ ...provider.fallback, ...captures })),
  ];
  const ofMx = patterns.flatMap(({ under, labels }) =>
    under && labels.every((label) => typeof label === 'string') ? [labels.toReversed().join('.')] : [],
  );
  const ofHosts = endpoints.flatMap(({ host }) => values.map((each) => parentOf(filled(host, each))));
  const namesOf = (leg: readonly ProviderEndpoint[]): Set<string> =>
    new Set(leg.flatMap(({ host }) => values.map((each) => filled(host, each))));
  const [imap, smtp] = [namesOf(provider.imap), namesOf(provider.smtp)];
  return {
    kind: endpoints.some(({ host }) => host.includes('${domain}'))
      ? 'open'
      : endpoints.some(({ host }) => isLoopback(host))
        ? 'local'
        : 'named',
    domains: new Set([...provider.domains, ...(provider.hostDomains ?? []), ...ofMx, ...ofHosts]),
    only: { imap: without(imap, smtp), smtp: without(smtp, imap) },
  };
}

function filled(host: string, values: Captures): string {
  return host.replace(/\$\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The name under which a host stands; of one whose first labels are not known, what is. */
function parentOf(host: string): string {
  const known = host.slice(host.lastIndexOf('}') + 1);
  return known.slice(known.indexOf('.') + 1);
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !others.has(name)));
}
