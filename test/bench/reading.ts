import { classifyReply } from '../../src/core/diagnosis/replies.ts';
import type { ServerReply } from '../../src/core/diagnosis/reply.ts';
import { identifyProvider } from '../../src/core/providers/identify.ts';
import { googleRows } from '../unit/diagnosis/replies/google.table.ts';
import { microsoftRows } from '../unit/diagnosis/replies/microsoft.table.ts';
import { providerRows } from '../unit/diagnosis/replies/providers.table.ts';
import { serverRows } from '../unit/diagnosis/replies/servers.table.ts';
import type { Findings } from './figure.ts';

const rounds = 200;

const domains = [
  ['example.com', 'example-com.mail.protection.outlook.com'],
  ['example.org', 'aspmx.l.google.com'],
  ['example.fr', 'mx1.mail.ovh.net'],
  ['example.net', 'mx.nobody-known.example'],
] as const;

/** How fast a reply is understood and a provider named: neither may show beside a round trip. */
export function benchReading(): Promise<Findings> {
  const replies = [...googleRows, ...microsoftRows, ...providerRows, ...serverRows].map(
    (row): ServerReply => ({
      auth: 'password',
      status: /^\w+/.exec(row.text)?.[0] ?? '',
      ...row,
    }),
  );
  const questions = domains.map(([domain, exchange]) => ({ domain, mx: [{ preference: 10, exchange }] }));
  return Promise.resolve({
    figures: [
      { name: 'a reply classified', value: eachOf(replies, classifyReply), unit: 'µs' },
      { name: 'a provider named', value: eachOf(questions, identifyProvider), unit: 'µs' },
    ],
    remarks: [
      `The ${replies.length} replies of the tests' tables; ${rounds} rounds, after as many to warm up.`,
    ],
  });
}

/** Microseconds for one of them. */
function eachOf<T>(values: readonly T[], work: (value: T) => unknown): number {
  const round = (): number => {
    const startedAt = performance.now();
    for (let at = 0; at < rounds; at += 1) for (const value of values) work(value);
    return performance.now() - startedAt;
  };
  round();
  return (1_000 * round()) / (rounds * values.length);
}
