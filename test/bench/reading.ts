import { identifyProvider } from '../../src/core/providers/identify.ts';
import type { Findings } from './figure.ts';

const [batches, rounds] = [30, 500];

/** Microseconds that naming a provider may take: some thousandth of a round trip to a DNS server nearby. */
const limit = { name: 'limit', value: 50 } as const;

const domains: readonly (readonly [domain: string, ...exchanges: readonly string[]])[] = [
  ['example.com', 'example-com.mail.protection.outlook.com'],
  ['example.org', 'aspmx.l.google.com', 'alt1.aspmx.l.google.com', 'alt2.aspmx.l.google.com'],
  ['example.fr', 'mx1.mail.ovh.net', 'mx2.mail.ovh.net', 'mx3.mail.ovh.net'],
  ['example.es', 'mx00.ionos.es', 'mx01.ionos.es'],
  ['exemple.fr', 'eu-smtp-inbound-1.mimecast.com', 'exemple-fr.mail.protection.outlook.com'],
  ['beispiel.example', 'mx.sapo.pt'],
  ['orange.fr', 'smtp-in.orange.fr'],
  ['example.net', 'mx.nobody-known.example'],
];

/** How fast a provider is named: it may not show beside a round trip. */
export function benchReading(): Promise<Findings> {
  const questions = domains.map(([domain, ...exchanges]) => ({
    domain,
    mx: exchanges.map((exchange, at) => ({ preference: 10 * at, exchange })),
  }));
  const each = questions.map((question) => microsecondsOf(() => identifyProvider(question)));
  return Promise.resolve({
    figures: [
      {
        name: 'identify a provider from MX',
        value: each.reduce((sum, value) => sum + value, 0) / each.length,
        unit: 'µs',
        against: limit,
        aim: { atMost: 1 },
      },
      {
        name: 'the slowest of the domains',
        value: Math.max(...each),
        unit: 'µs',
        against: limit,
        aim: { atMost: 1 },
      },
    ],
    remarks: [`${questions.length} domains; the fastest of ${batches} batches of ${rounds} rounds.`],
  });
}

/** Microseconds for one run, in the fastest of the batches: what else the machine does is in the others. */
function microsecondsOf(work: () => unknown): number {
  const times = Array.from({ length: batches }, () => {
    const startedAt = performance.now();
    for (let at = 0; at < rounds; at += 1) work();
    return performance.now() - startedAt;
  });
  return (1_000 * Math.min(...times)) / rounds;
}
