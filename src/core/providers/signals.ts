import { providers } from './all.ts';
import { compileMx } from './match-mx.ts';
import type { Captures, Provider } from './provider.ts';

/** What DNS tells of a domain beside its MX. Names are ASCII, lower case, without the final dot. */
export interface DomainSignals {
  /** What `autodiscover.DOMAIN` is an alias of, in the order of the chain, then the targets of its SRV records. */
  readonly autodiscover: readonly string[];
  /** Domains whose senders the SPF record takes in (`include`, `redirect`; RFC 7208 §5.2, §6.1), in its order. */
  readonly spf: readonly string[];
  /** The domain's other TXT records. */
  readonly txt: readonly string[];
}

export type SignalSource = keyof DomainSignals;

/** A signal that providers are known by. */
export interface Signal {
  readonly source: SignalSource;
  readonly value: string;
  /** Whose it is; never empty. */
  readonly ids: readonly string[];
  /** As of an MX name. */
  readonly captures: Captures;
  /** The value is the host of a product, which serves both legs (`Provider.products`). */
  readonly isProductHost: boolean;
}

export const noSignals: DomainSignals = { autodiscover: [], spf: [], txt: [] };

const withSignals: readonly Provider[] = providers.filter(({ signals }) => signals !== undefined);
const withProducts: readonly Provider[] = providers.filter(({ products }) => products !== undefined);

const ownersOfAutodiscover = compileMx(
  withSignals.map(({ id, signals }) => ({ id, mx: signals?.autodiscover ?? [] })),
);

/** Compared whole: `spf.protection.outlook.com.evil.example` is nobody's. */
const ownersOfSpf: ReadonlyMap<string, readonly string[]> = withSignals.reduce((owners, { id, signals }) => {
  for (const name of signals?.spf ?? []) owners.set(name, [...(owners.get(name) ?? []), id]);
  return owners;
}, new Map<string, readonly string[]>());

const txtTokens: readonly (readonly [start: string, id: string])[] = withSignals.flatMap(({ id, signals }) =>
  (signals?.txt ?? []).map((start) => [start.toLowerCase(), id] as const),
);

/** A token is public, but long ones are cut: nobody reads them to the end. */
const shownOctets = 100;

/** The signals that Mailops knows the owner of, autodiscover first, each value once. */
export function knownSignals({ autodiscover, spf, txt }: DomainSignals): Signal[] {
  return [
    ...[...new Set(autodiscover)].flatMap(autodiscoverSignal),
    ...[...new Set(spf)].flatMap((value) => {
      const ids = ownersOfSpf.get(value) ?? [];
      return ids.length > 0 ? [signal('spf', value, ids)] : [];
    }),
    ...[...new Set(txt)].flatMap((value) => {
      const text = value.toLowerCase();
      const ids = txtTokens.filter(([start]) => text.startsWith(start)).map(([, id]) => id);
      return ids.length > 0 ? [signal('txt', value.slice(0, shownOctets), ids)] : [];
    }),
  ];
}

function autodiscoverSignal(value: string): Signal[] {
  const product = withProducts.find(({ products }) => products?.some(({ hosts }) => hosts.test(value)));
  if (product) return [{ ...signal('autodiscover', value, [product.id]), isProductHost: true }];
  const owners = ownersOfAutodiscover(value);
  const [first] = owners;
  const ids = owners.map(({ id }) => id);
  return first ? [{ ...signal('autodiscover', value, ids), captures: first.captures }] : [];
}

function signal(source: SignalSource, value: string, ids: readonly string[]): Signal {
  return { source, value, ids: [...new Set(ids)], captures: {}, isProductHost: false };
}
