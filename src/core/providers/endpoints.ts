import type { Captures, Provider, ProviderEndpoint, UsernameForm } from './provider.ts';
import type { Security } from '../mailboxes/model.ts';

/** One way in with every place of its host name filled. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly username: UsernameForm;
}

/** The ways into a mailbox, each leg's best first; empty where the provider's hosts cannot be told. */
export interface ProviderEndpoints {
  readonly imap: readonly Endpoint[];
  readonly smtp: readonly Endpoint[];
}

/**
 * Where a provider lets the mailboxes of `domain` in.
 *
 * `captures` are those of `identifyProvider`. `knownHost` is a host that the file names for one of the legs: where a
 * product of the provider is known by it (OVHcloud Exchange), both legs are that product's.
 */
export function endpointsOf(
  provider: Provider,
  domain: string,
  captures: Captures = {},
  knownHost?: string,
): ProviderEndpoints {
  const host = knownHost?.toLowerCase();
  const product = host === undefined ? undefined : provider.products?.find(({ hosts }) => hosts.test(host));
  if (host !== undefined && product) {
    return { imap: [{ host, ...product.imap }], smtp: [{ host, ...product.smtp }] };
  }
  const values = { ...provider.fallback, ...captures, domain };
  return { imap: filled(provider.imap, values), smtp: filled(provider.smtp, values) };
}

/** The user name an endpoint wants for an address: all of it, or what stands before its last `@`. */
export function usernameFor(address: string, form: UsernameForm): string {
  const at = address.lastIndexOf('@');
  return form === 'local-part' && at > 0 ? address.slice(0, at) : address;
}

function filled(endpoints: readonly ProviderEndpoint[], values: Captures & { domain: string }): Endpoint[] {
  return endpoints
    .filter(({ domains }) => domains?.includes(values.domain.toLowerCase()) ?? true)
    .flatMap(({ host, port, security, username }) => {
      const full = host.replace(/\$\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
      return full.includes('${') ? [] : [{ host: full, port, security, username }];
    });
}
