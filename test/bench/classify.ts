import { classifyReply } from '../../src/core/diagnosis/replies.ts';
import type { ServerReply } from '../../src/core/diagnosis/reply.ts';
import { replyRows } from '../unit/diagnosis/replies.table.ts';
import type { Findings } from './figure.ts';
import { median } from './repeat.ts';

const rounds = 100;
const runs = 9;
/** What a reply may cost: 100,000 a second. */
const allowed = 10;

/** How fast replies are understood, over every reply that the tests know, with its provider and method. */
export function benchClassify(): Promise<Findings> {
  const replies = replyRows.map((row): ServerReply => ({
    auth: 'password',
    status: /^\w+/.exec(row.text)?.[0] ?? '',
    ...row,
  }));
  const once = (): number => {
    const startedAt = performance.now();
    for (let at = 0; at < rounds; at += 1) for (const reply of replies) classifyReply(reply);
    return (1_000 * (performance.now() - startedAt)) / (rounds * replies.length);
  };
  once();
  const each = median(Array.from({ length: runs }, once));
  return Promise.resolve({
    figures: [
      { name: 'replies classified', value: 1_000_000 / each, unit: 'a second', aim: { atLeast: 100_000 } },
      {
        name: 'one reply',
        value: each,
        unit: 'µs',
        against: { name: 'µs, a hundred thousand a second', value: allowed },
        aim: { atMost: 1 },
      },
    ],
    remarks: [
      `All ${replies.length} rows of the tests' tables, ${rounds} times over; the middle of ${runs} runs, after one to warm up.`,
    ],
  });
}
