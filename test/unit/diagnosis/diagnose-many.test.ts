import assert from 'node:assert/strict';
import type { DiagnosisContext, DiagnosisRequest } from '../../../src/core/diagnosis/context.ts';
import { diagnoseMany } from '../../../src/core/diagnosis/diagnose-many.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { stepsFor } from '../../../src/core/diagnosis/step-selection.ts';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { loadTrust } from '../../../src/core/probes/trust.ts';
import { makeWords } from '../../../src/core/words/words.ts';

describe('diagnoseMany', () => {
  let context: DiagnosisContext;
  let running = 0;
  let most = 0;
  before(async () => {
    context = {
      resolver: createResolver({ servers: ['127.0.0.1:9'] }),
      resolverIsChosen: true,
      trust: await loadTrust(),
      timeoutMs: 1_000,
      // Counts who is at the one thing that every diagnosis here comes to.
      secrets: {
        async obtain() {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          return { kind: 'missing', code: 'auth.no-credential', detail: {} };
        },
        settle: () => Promise.resolve(),
      },
      refusals: new RefusalGate(5),
      hosts: new HostGate(4),
      words: makeWords('en', {}),
      machine: 'here',
      observer: {},
    };
  });

  const requests = (count: number): DiagnosisRequest[] => {
    const items = Array.from(
      { length: count },
      (_, at) =>
        `  - { address: m${at}@x.fr, provider: ovh, smtp: false, imap: { host: 127.0.0.1, port: 1, security: none } }`,
    );
    return parseMailboxes(`version: 1\nmailboxes:\n${items.join('\n')}\n`).entries.map((entry) => ({
      entry,
      side: 'source',
      steps: stepsFor(['imap']),
    }));
  };
  const never = new AbortController().signal;

  for (const [count, concurrency] of [
    [0, 4],
    [1, 4],
    [25, 3],
    [5, 100],
    [3, 0],
  ] as const)
    it(`diagnoses ${count}, at most ${concurrency} at once, each once`, async () => {
      most = 0;
      const seen: string[] = [];
      for await (const ended of diagnoseMany(requests(count), context, { concurrency }, never)) {
        seen.push(ended.request.entry.mailbox.address);
        assert.equal('report' in ended && ended.report.verdict.code, 'net.refused');
      }
      assert.deepEqual(
        seen.sort(),
        requests(count)
          .map(({ entry }) => entry.mailbox.address)
          .sort(),
      );
      assert.ok(most <= Math.max(1, concurrency));
    });

  it('takes many at once for no leak', async () => {
    const warnings: string[] = [];
    const hear = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', hear);
    const { signal } = new AbortController();
    const ended: string[] = [];
    for await (const { request } of diagnoseMany(
      requests(40),
      { ...context, hosts: new HostGate(2) },
      { concurrency: 40 },
      signal,
    ))
      ended.push(request.entry.mailbox.address);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', hear);
    assert.deepEqual([ended.length, warnings], [40, []]);
  });

  it('begins none after a cancel, and ends those that run', async () => {
    const cancel = new AbortController();
    const ended: string[] = [];
    for await (const { request } of diagnoseMany(requests(20), context, { concurrency: 2 }, cancel.signal)) {
      ended.push(request.entry.mailbox.address);
      cancel.abort();
    }
    assert.ok(ended.length <= 3, ended.join(' '));
    assert.equal(running, 0);
  });

  it('gives nothing where it was cancelled before', async () => {
    for await (const { request } of diagnoseMany(
      requests(3),
      context,
      { concurrency: 2 },
      AbortSignal.abort(),
    ))
      assert.fail(request.entry.mailbox.address);
  });
});
