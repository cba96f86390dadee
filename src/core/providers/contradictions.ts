import type { Contradiction } from '../report/report.ts';
import { idsOf, sharesOf, type DnsEvidence } from './weigh.ts';

/**
 * What speaks for somebody else than `found`, the strongest kind first; without a finding, what named several. A move may be under way, or
 * a record was left behind after one. An SPF record that also takes in `found` contradicts nothing, and tokens in TXT never do.
 */
export function contradictionsTo(found: string | undefined, evidence: DnsEvidence): Contradiction[] {
  const all = claims(evidence);
  if (found === undefined) {
    const named = new Set(all.map(({ provider }) => provider));
    return named.size > 1 ? all : [];
  }
  const { sightings, signals } = evidence;
  const opposed = sightings.filter(({ ids }) => !receives(ids, found)).map(({ exchange }) => exchange);
  return all.filter(({ source, value }) =>
    source === 'mx' ? opposed.includes(value) : !idsOf(signals, source).includes(found),
  );
}

type Claim = Contradiction & { readonly source: 'mx' | 'autodiscover' | 'spf' };

function claims({ sightings, signals }: DnsEvidence): Claim[] {
  const all: Claim[] = [
    ...sightings.flatMap(({ exchange, ids: [provider] }) =>
      provider === undefined ? [] : [{ source: 'mx' as const, value: exchange, provider }],
    ),
    ...signals.flatMap(({ source, value, ids: [provider] }) =>
      provider === undefined || source === 'txt' ? [] : [{ source, value, provider }],
    ),
  ];
  // Two MX of one provider are one contradiction.
  return all.filter(
    (claim, at) =>
      all.findIndex(({ source, provider }) => source === claim.source && provider === claim.provider) === at,
  );
}

function receives(ids: readonly string[], found: string): boolean {
  return ids.includes(found) || ids.some((id) => sharesOf(id).includes(found));
}
