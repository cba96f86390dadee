import { providerById } from './all.ts';
import { confidence, confidenceOf } from './confidence.ts';
import type { Captures } from './provider.ts';
import type { Signal, SignalSource } from './signals.ts';

/** An MX host of the domain, and the providers that receive there, the likeliest first. */
export interface Sighting {
  readonly exchange: string;
  readonly ids: readonly string[];
  readonly captures: Captures;
  /** How sure it is that this host is theirs. */
  readonly sure: number;
}

/** All that DNS told of who hosts a domain's mailboxes. */
export interface DnsEvidence {
  /** By preference; only hosts of known providers. */
  readonly sightings: readonly Sighting[];
  readonly hasGateway: boolean;
  readonly signals: readonly Signal[];
}

/** A provider that something speaks for, and how sure that is. */
export interface Weighed {
  readonly id: string;
  readonly sure: number;
}

/** What one kind of evidence says: how much for each provider it names, and how much against all others. */
interface Opinion {
  readonly weights: ReadonlyMap<string, number>;
  readonly against: number;
}

/** Every provider that the evidence names, the surest first; of equals the one that MX, autodiscover, SPF and TXT name first. */
export function weighProviders(evidence: DnsEvidence): Weighed[] {
  const opinions = [mxOpinion(evidence), ...signalOpinions(evidence.signals)];
  const isMxUnknown = evidence.sightings.length === 0 && !evidence.hasGateway;
  const ids = new Set(opinions.flatMap(({ weights }) => [...weights.keys()]));
  return [...ids]
    .map((id) => ({
      id,
      sure: confidenceOf({
        for: opinions.flatMap(({ weights }) => weights.get(id) ?? []),
        against: opinions.flatMap(({ weights, against }) =>
          weights.size > 0 && !weights.has(id) ? against : [],
        ),
        isMxUnknown,
      }),
    }))
    .sort((one, other) => other.sure - one.sure);
}

/** Other providers that the MX of this one may just as well be for. */
export function sharesOf(id: string): readonly string[] {
  return providerById(id)?.shares ?? [];
}

function mxOpinion({ sightings, hasGateway }: DnsEvidence): Opinion {
  const [first] = sightings;
  const id = first?.ids[0];
  if (first === undefined || id === undefined) return { weights: new Map(), against: 0 };
  const isShared = sharesOf(id).length > 0 || (providerById(id)?.alsoReceives ?? []).length > 0;
  const isMixed = sightings.some(({ ids }) => !ids.includes(id));
  const sure = Math.min(
    first.sure,
    isMixed ? confidence.mixed : confidence.mx,
    isShared ? confidence.sharedMx : confidence.mx,
    hasGateway ? confidence.behindGateway : confidence.mx,
  );
  const others = [...sharesOf(id), ...sightings.flatMap(({ ids }) => ids)];
  return {
    weights: new Map([...others.map((other) => [other, confidence.otherOfMx] as const), [id, sure]]),
    against: sure,
  };
}

/** One opinion a kind: several names of one kind are one person's doing, not several witnesses. */
function signalOpinions(signals: readonly Signal[]): Opinion[] {
  return (['autodiscover', 'spf', 'txt'] as const).map((source) => {
    const ids = idsOf(signals, source);
    // Several providers in one SPF record send; at most one of them hosts.
    const each = source === 'spf' ? confidence.spf / Math.max(1, ids.length) : confidence[source];
    return {
      weights: new Map(ids.map((id) => [id, each])),
      // Tokens of other services stand in most domains: they contradict nothing.
      against: source === 'txt' ? 0 : confidence[source],
    };
  });
}

/** The providers that one kind of signal names, each once. */
export function idsOf(signals: readonly Signal[], source: SignalSource): string[] {
  return [...new Set(signals.filter((one) => one.source === source).flatMap(({ ids }) => ids))];
}
