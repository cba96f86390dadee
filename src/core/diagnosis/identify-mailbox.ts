import type { MxRecord } from '../dns/resolver.ts';
import type { ConnectionSettings } from '../mailboxes/model.ts';
import { providerById } from '../providers/all.ts';
import { endpointsOf, type ProviderEndpoints } from '../providers/endpoints.ts';
import { identifyProvider, type Identity } from '../providers/identify.ts';
import type { Provider } from '../providers/provider.ts';
import type { DomainSignals } from '../providers/signals.ts';
import type { ProviderWishes } from './leg-plan.ts';

/** Who hosts the mailbox, and what is known of them. */
export interface MailboxIdentity extends Identity {
  readonly record: Provider | undefined;
  readonly wishes: ProviderWishes | null;
  readonly exchanges: readonly string[];
}

/** Joins the evidence with the provider's record. Without `signals` MX, file and domain decide. */
export function identifyMailbox(
  connection: ConnectionSettings,
  domain: string,
  mx: readonly MxRecord[],
  signals?: DomainSignals,
): MailboxIdentity {
  const identity = identifyProvider({ domain, mx, signals, fileProvider: connection.provider });
  const record = identity.provider === null ? undefined : providerById(identity.provider.id);
  const written = [connection.imap, connection.smtp].map((leg) => (leg === false ? undefined : leg?.host));
  return {
    ...identity,
    record,
    wishes: record
      ? wishesOf(record, endpointsOf(record, domain, identity.captures, ...written, identity.productHost))
      : null,
    exchanges: mx.map(({ exchange }) => exchange),
  };
}

/** A provider's hosts stand side by side: `imap.example.net` says that `smtp.example.net` is theirs too. */
function wishesOf(record: Provider, endpoints: ProviderEndpoints): ProviderWishes {
  const parents = [...endpoints.imap, ...endpoints.smtp].map(({ host }) => host.slice(host.indexOf('.') + 1));
  return { endpoints, auth: record.auth, domains: [...new Set([...record.domains, ...parents])] };
}
