import assert from 'node:assert/strict';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { proofRecordOf, type ProofRecord } from '../../../src/core/proof/proof-record.ts';
import type { ProofState } from '../../../src/core/proof/proof-state.ts';
import { ProofWatch, type ProofProgress } from '../../../src/editor/proof/proof-watch.ts';
import { startChangingZone, type ChangingZone } from './changing-zone.ts';

describe('the watch behind the panel', () => {
  let zone: ChangingZone;
  before(async () => {
    zone = await startChangingZone();
  });
  after(() => zone.stop());

  function recordOf(domain: string, value: string): ProofRecord {
    const record = proofRecordOf(domain, value);
    assert.ok(!('fault' in record));
    return record;
  }

  /** A watch, what it told of itself, and a promise of the first progress that `is`. */
  function watchOf(domain: string, value: string, server = zone.servers.primary) {
    const told: ProofProgress[] = [];
    const waiting: { readonly is: (progress: ProofProgress) => boolean; readonly found: () => void }[] = [];
    const watch: ProofWatch = new ProofWatch({
      record: recordOf(domain, value),
      pace: { port: zone.port, timeoutMs: 1_000, patience: 2, intervalMs: 100 },
      makeResolver: () => Promise.resolve(createResolver({ servers: [server] })),
      now: Date.now,
      onChange: () => {
        told.push(watch.progress);
        for (const { is, found } of waiting) if (is(watch.progress)) found();
      },
    });
    const until = (is: (progress: ProofProgress) => boolean): Promise<void> =>
      new Promise((found) => waiting.push({ is, found }));
    return { watch, told, until };
  }
  const outcomes = (told: readonly ProofProgress[]): (ProofState['outcome'] | undefined)[] =>
    told.map(({ state }) => state?.outcome).filter((one, at, all) => at === 0 || one !== all[at - 1]);
  const wasAsked = ({ state }: ProofProgress): boolean => state?.rows[0]?.answer !== undefined;

  it('goes from the first look to the end, and says that it no longer watches together with the end', async () => {
    const { watch, told, until } = watchOf(zone.domain, 'MS=ms11112222');
    const end = watch.run();
    await until(wasAsked);
    assert.equal(await watch.run(), false);
    await zone.change(['@ TXT "MS=ms11112222"']);
    assert.equal(await end, true);
    assert.deepEqual(outcomes(told), [undefined, 'absent', 'spreading', 'seen']);
    assert.deepEqual(
      told.filter(({ isWatching }) => !isWatching).map(({ state }) => state?.outcome),
      ['seen'],
    );
  });

  it('stops at once, keeps what it knows, and goes on', async () => {
    const { watch, told, until } = watchOf(zone.domain, 'MS=ms22223333');
    const first = watch.run();
    await until(wasAsked);
    watch.stop();
    assert.equal(watch.progress.isWatching, false);
    assert.equal(wasAsked(watch.progress), true);
    const count = told.length;
    // Before the first has come to its end.
    const second = watch.run();
    assert.equal(await first, false);
    assert.equal(watch.progress.isWatching, true);
    await until(wasAsked);
    assert.ok(told.slice(count).every(({ isWatching }) => isWatching));
    watch.stop();
    assert.equal(await second, false);
  });

  it('stops while it looks for the zone', async () => {
    const { watch } = watchOf(zone.domain, 'MS=ms22223333');
    const end = watch.run();
    watch.stop();
    assert.equal(await end, false);
    assert.deepEqual(watch.progress, { isWatching: false, state: undefined, noZone: undefined });
  });

  it('says why the servers of a domain are not known', async () => {
    const { watch } = watchOf(`gone.${zone.domain}`, 'MS=ms22223333');
    assert.equal(await watch.run(), true);
    assert.equal(watch.progress.isWatching, false);
    assert.equal(watch.progress.noZone?.code, 'dns.no-such-domain');
  });
});
