import { compileMx, type MxMatcher } from './match-mx.ts';
import type { Provider } from './provider.ts';

interface Receivers {
  readonly matches: MxMatcher;
  /** Names under which the hosts for mail programs stand too. */
  readonly parents: ReadonlySet<string>;
  /** The first labels of those hosts. */
  readonly labels: ReadonlySet<string>;
  readonly relays: ReadonlySet<string>;
}

const receiversById = new Map<string, Receivers>();

/**
 * Whether a host takes mail from other servers, as an MX or a relay, and is no mailbox's way to send: what is known of ports and logins of
 * submission (RFC 6409) does not hold for it.
 */
export function isReceiver(provider: Provider, host: string): boolean {
  const { matches, parents, labels, relays } = receiversOf(provider);
  const name = host.toLowerCase().replace(/\.$/, '');
  if (relays.has(name)) return true;
  if (matches(name).length === 0) return false;
  const [label, parent] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  if (/^(?:mx|aspmx)/.test(label)) return true;
  const isForPrograms = parents.has(parent) || (provider.domains.includes(parent) && labels.has(label));
  return !isForPrograms && provider.products?.some(({ hosts }) => hosts.test(name)) !== true;
}

function receiversOf(provider: Provider): Receivers {
  const known = receiversById.get(provider.id);
  if (known) return known;
  const hosts = [...provider.imap, ...provider.smtp].map(({ host }) => host);
  const fresh: Receivers = {
    matches: compileMx([provider]),
    parents: new Set(hosts.map((host) => host.slice(host.indexOf('.') + 1))),
    labels: new Set(hosts.map((host) => host.slice(0, host.indexOf('.')))),
    relays: new Set(provider.relays),
  };
  receiversById.set(provider.id, fresh);
  return fresh;
}
