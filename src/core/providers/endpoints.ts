import { capturesOfHost } from './host-captures.ts';
import type { Captures, Provider, ProviderEndpoint, UsernameForm } from './provider.ts';
import type { Security } from '../mailboxes/model.ts';

/** One way in with every place of its host name filled. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly username: UsernameForm;
  /** Nothing told the country or the region in the host: it is where most of the provider's mailboxes are. */
  readonly isAssumed?: true;
}

/** The ways into a mailbox, each leg's best first; empty where the provider's hosts cannot be told. */
export interface ProviderEndpoints {
  readonly imap: readonly Endpoint[];
  readonly smtp: readonly Endpoint[];
}

/**
 * Where a provider lets the mailboxes of `domain` in.
 *
 * `captures` are those of `identifyProvider`. `knownHosts` are those that the file names for the legs: where a product of the provider
 * is known by the first of them (OVHcloud Exchange), both legs are that product's; and what no MX told they tell (`imap.ionos.fr`).
 */
export function endpointsOf(
  provider: Provider,
  domain: string,
  captures: Captures = {},
  ...knownHosts: readonly (string | undefined)[]
): ProviderEndpoints {
  const hosts = knownHosts.filter((one) => one !== undefined);
  const host = hosts[0]?.toLowerCase();
  const product = host === undefined ? undefined : provider.products?.find(({ hosts }) => hosts.test(host));
  if (host !== undefined && product) {
    return { imap: [{ host, ...product.imap }], smtp: [{ host, ...product.smtp }] };
  }
  const told = hosts.toReversed().map((one) => capturesOfHost(provider, one));
  const known: KnownPlaces = { ...mergedOf([...told, captures]), domain };
  return { imap: filled(provider, 'imap', known), smtp: filled(provider, 'smtp', known) };
}

/** What is known to stand at the named places of the hosts, the mailbox's domain among it. */
type KnownPlaces = Captures & { readonly domain: string };

function mergedOf(all: readonly Captures[]): Captures {
  return all.reduce((merged, each) => ({ ...merged, ...each }), {});
}

/** The user name an endpoint wants for an address: all of it, or what stands before its last `@`. */
export function usernameFor(address: string, form: UsernameForm): string {
  const at = address.lastIndexOf('@');
  return form === 'local-part' && at > 0 ? address.slice(0, at) : address;
}

function filled(provider: Provider, leg: 'imap' | 'smtp', known: KnownPlaces): Endpoint[] {
  const endpoints: readonly ProviderEndpoint[] = provider[leg];
  return endpoints
    .filter(({ domains }) => domains?.includes(known.domain.toLowerCase()) ?? true)
    .flatMap(({ host, port, security, username }) => {
      const told = withPlaces(host, known);
      const full = withPlaces(told, provider.fallback ?? {});
      if (full.includes('${')) return [];
      return [{ host: full, port, security, username, ...(full !== told && { isAssumed: true as const }) }];
    });
}

function withPlaces(host: string, values: Captures): string {
  return host.replace(/\$\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
