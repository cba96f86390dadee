import { identifyMailbox } from '../../diagnosis/identify-mailbox.ts';
import type { LegPlan } from '../../diagnosis/leg-plan.ts';
import { asciiDomainOf } from '../../mailboxes/address.ts';
import { brokenFor } from '../../mailboxes/broken.ts';
import { sourceInherits } from '../../mailboxes/connection.ts';
import type { ConnectionSettings, MailboxEntry } from '../../mailboxes/model.ts';
import { providerById } from '../../providers/all.ts';
import { endpointsOf, type ProviderEndpoints } from '../../providers/endpoints.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ProviderFinding } from '../../report/report.ts';
import { knownSide } from '../settings-used.ts';
import type { HoverPlace } from './hover-place.ts';
import { scalarBeside } from './scalar-beside.ts';

/** What is set at a place and what its provider wants. */
export interface WaysIn {
  readonly provider: Provider | undefined;
  /** The best first; empty where nobody is known, or the hosts differ from mailbox to mailbox. */
  readonly wanted: ProviderEndpoints;
  /** What a diagnosis would use; undefined outside of a mailbox and for a leg that cannot be tried. */
  readonly plans: Readonly<Record<'imap' | 'smtp', LegPlan | undefined>>;
  /** Undefined outside of a mailbox. */
  readonly connection: ConnectionSettings | undefined;
}

const nothing: ProviderEndpoints = { imap: [], smtp: [] };
const noPlans = { imap: undefined, smtp: undefined } as const;

/** The ways in of the connection that a place is part of; in `defaults` and anchored blocks those of the provider they name. */
export function waysAt(place: HoverPlace): WaysIn {
  const { entry } = place.spot;
  if (!entry) {
    const id = scalarBeside(place, 'provider');
    return waysOfProvider(typeof id === 'string' ? id : undefined);
  }
  const side = place.connection === 'target' ? 'target' : 'source';
  const subject = place.connection === 'own' ? withoutMove(entry) : entry;
  const seen = findingFor(place, entry);
  const known = knownSide(subject, side, seen?.id);
  if (!known) return waysOfProvider(undefined);
  const planOf = (leg: 'imap' | 'smtp'): LegPlan | undefined =>
    brokenFor(subject, side, leg).length > 0 ? undefined : known[leg];
  return {
    provider: known.provider,
    wanted: wantedWith(known.connection, known.provider, seen) ?? known.wanted,
    plans: { imap: planOf('imap'), smtp: planOf('smtp') },
    connection: known.connection,
  };
}

/** What the last diagnosis found of this connection's provider. */
function findingFor(
  { connection, context: { report } }: HoverPlace,
  { mailbox }: MailboxEntry,
): ProviderFinding | undefined {
  if (!report?.provider) return undefined;
  const isOfReport =
    connection === 'own' ? report.side === 'source' && sourceInherits(mailbox) : report.side === connection;
  return isOfReport ? report.provider : undefined;
}

/** The provider's hosts may depend on the MX (region, country), which only a diagnosis has seen. */
function wantedWith(
  connection: ConnectionSettings,
  provider: Provider | undefined,
  seen: ProviderFinding | undefined,
): ProviderEndpoints | undefined {
  const exchanges = seen?.evidence.filter(({ source }) => source === 'mx') ?? [];
  if (!provider || exchanges.length === 0) return undefined;
  const mx = exchanges.map(({ value }) => ({ exchange: value, preference: 0 }));
  const named = { ...connection, provider: provider.id };
  return identifyMailbox(named, asciiDomainOf(connection.address), mx).wishes?.endpoints;
}

function waysOfProvider(id: string | undefined): WaysIn {
  const provider = id === undefined ? undefined : providerById(id);
  return {
    provider,
    wanted: provider ? sameForAll(provider) : nothing,
    plans: noPlans,
    connection: undefined,
  };
}

/** Hosts that do not depend on the mailbox. */
export function sameForAll(provider: Provider): ProviderEndpoints {
  const general = (leg: 'imap' | 'smtp'): Provider['imap'] =>
    provider[leg].filter(({ host, domains }) => !host.includes('${domain}') && domains === undefined);
  return endpointsOf({ ...provider, imap: general('imap'), smtp: general('smtp') }, '');
}

/** The mailbox as if it stayed where its own keys say. */
function withoutMove(entry: MailboxEntry): MailboxEntry {
  const { migration, ...mailbox } = entry.mailbox;
  if (!migration) return entry;
  return {
    mailbox,
    index: entry.index,
    range: entry.range,
    lines: entry.lines,
    addressRange: entry.addressRange,
    broken: entry.broken,
    originOf: (path) => entry.originOf(path),
    rangeOf: (path) => entry.rangeOf(path),
    keyRangeOf: (path) => entry.keyRangeOf(path),
  };
}
