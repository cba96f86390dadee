import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readCommandLine } from '../../src/cli/options.ts';
import { contextFrom, presets } from '../../src/cli/run-options.ts';
import { wordsFor } from '../../src/cli/translation.ts';
import { diagnoseMany } from '../../src/core/diagnosis/diagnose-many.ts';
import { stepsFor } from '../../src/core/diagnosis/step-selection.ts';
import { parseMailboxes } from '../../src/core/mailboxes/parse.ts';
import { reservePort } from '../lab/free-port.ts';
import type { Findings } from './figure.ts';

const diagnoses = 10_000;
/** By then everything is compiled and every cache is filled. */
const settledAfter = 2_000;

/** Whether anything stays behind: listeners, timers, sockets, closures of diagnoses that have ended. */
export async function benchFlatMemory(): Promise<Findings> {
  const closed = await reservePort(['127.0.0.1']);
  try {
    const at = `{ host: 127.0.0.1, port: ${closed.port}, security: tls }`;
    const [entry] = parseMailboxes(
      `version: 1\nmailboxes:\n  - address: a@lab.test\n    provider: ovh\n    imap: ${at}\n    smtp: ${at}\n`,
    ).entries;
    if (!entry) throw new Error('The mailbox of the bench cannot be read');
    const context = await contextFrom(readCommandLine(['--dns', '127.0.0.1:9']), wordsFor('en'), {});
    const request = { entry, side: 'source', steps: stepsFor(['imap', 'smtp']) } as const;
    const requests = Array.from({ length: diagnoses }, () => request);
    // One signal for all of them, as a run has: what clings to it would show.
    const { signal } = new AbortController();
    const startedAt = performance.now();
    const heap: number[] = [];
    let done = 0;
    for await (const ended of diagnoseMany(requests, context, presets, signal)) {
      const code = 'report' in ended ? ended.report.verdict.code : String(ended.bug);
      if (code !== 'net.refused') throw new Error(`Found ${code}`);
      done += 1;
      if (done % settledAfter === 0) heap.push(await heapInUse());
    }
    const ms = performance.now() - startedAt;
    const growth = (heap.at(-1) ?? 0) - (heap[0] ?? 0);
    return {
      figures: [
        { name: 'heap growth', value: growth, unit: 'MB', aim: { atMost: 1 } },
        { name: 'diagnoses', value: (1_000 * diagnoses) / ms, unit: 'a second' },
      ],
      remarks: [
        `Heap in use after a collection, every ${settledAfter} diagnoses: ${heap.map((megabytes) => megabytes.toFixed(1)).join(', ')} MB.`,
      ],
    };
  } finally {
    closed.release();
  }
}

/** What is still reachable, megabytes, once sockets have had their turn to close. */
async function heapInUse(): Promise<number> {
  await new Promise((resolve) => setImmediate(resolve));
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed / 1e6;
}
