import { identifyProvider } from '../../providers/identify.ts';
import type { Report } from '../../report/report.ts';
import type { GuideFacts } from '../facts.ts';
import { measuredAt } from '../newest-parts.ts';

/** What a Report tells of a domain's MX. */
export interface MeasuredMx {
  /** ISO 8601. */
  readonly at: string;
  /** The first by preference; undefined where the domain has none. */
  readonly host: string | undefined;
  /** Id of the provider that the MX alone, or the domain itself, points to. */
  readonly providerId: string | undefined;
  readonly gateway: string | null;
  /** Who hosts the mailbox by what DNS tells beside the MX, strongest sign first; undefined where only the file names somebody. */
  readonly behind: { readonly id: string; readonly name: string; readonly sign: string } | undefined;
}

/** The MX as the last Report of the source saw them; undefined where they were not asked for or there was no answer. */
export function measuredMx({ source, domain }: GuideFacts): MeasuredMx | undefined {
  if (!source) return undefined;
  const exchanges = exchangesOf(source);
  if (!exchanges) return undefined;
  const mx = exchanges.map((exchange, preference) => ({ preference, exchange }));
  return {
    at: measuredAt(source, 'mx'),
    host: exchanges[0],
    providerId: identifyProvider({ domain, mx }).provider?.id,
    gateway: source.gateway,
    behind: behindOf(source.provider),
  };
}

function behindOf(provider: Report['provider']): MeasuredMx['behind'] {
  if (!provider || provider.evidence.some(({ source }) => source === 'file')) return undefined;
  const sign = provider.evidence.find(({ source }) => source === 'autodiscover' || source === 'spf');
  return sign && { id: provider.id, name: provider.name, sign: sign.value };
}

function exchangesOf({ steps, provider }: Report): readonly string[] | undefined {
  const step = steps.find(({ id }) => id === 'mx');
  const detail = step && step.status !== 'skip' ? step.detail : {};
  const records = namesIn(detail['records']);
  if (records.length > 0) return detail['implicit'] === true ? [] : records;
  // A check of a part may have asked for the MX only to learn who hosts the mailbox.
  const seen = (provider?.evidence ?? []).filter(({ source }) => source === 'mx').map(({ value }) => value);
  if (seen.length > 0) return seen;
  return step?.code === 'dns.no-mx' || step?.code === 'dns.no-mail' ? [] : undefined;
}

/** Reports may come from a file of an earlier version: nothing in `detail` is taken for granted. */
function namesIn(records: unknown): string[] {
  if (!Array.isArray(records)) return [];
  return records
    .flatMap((record: unknown) =>
      typeof record === 'object' &&
      record !== null &&
      'exchange' in record &&
      typeof record.exchange === 'string'
        ? record.exchange.replace(/\.$/, '')
        : [],
    )
    .filter((name) => name !== '');
}
