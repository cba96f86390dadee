import assert from 'node:assert/strict';
import type { WorkDocument } from '../../../../src/core/migration/work/work-document.ts';
import {
  readWorks,
  retainedWorks,
  shortened,
  type KeptWork,
} from '../../../../src/editor/reports/kept-work.ts';
import { ReportStore } from '../../../../src/editor/reports/report-store.ts';
import { address, backupResult, compareResult, difference, file } from '../migration/scene.ts';

const endedAt = '2026-11-24T13:00:00.000Z';
const kept = (document: WorkDocument, change: Partial<KeptWork> = {}): KeptWork => ({
  ...{ file, address, endedAt, document, leftOut: 0 },
  ...change,
});
const backup = (change: Parameters<typeof backupResult>[0] = {}): WorkDocument => ({
  kind: 'backup',
  result: backupResult(change),
});

describe('kept works', () => {
  it('stay small, say how much is left out, and hold neither authors nor subjects', () => {
    const differences = Array.from({ length: 100_000 }, (_, at) => difference(at + 1));
    const result = compareResult({ differences });
    const value = shortened(kept({ kind: 'compare', result }));
    const text = JSON.stringify(value);
    assert.ok(text.length < 100_000, String(text.length));
    assert.doesNotMatch(text, /contract|Paul/);
    const [read] = readWorks([value]);
    assert.ok(read?.document.kind === 'compare');
    assert.equal(read.leftOut, 99_800);
    assert.equal(read.document.result.differences.length, 200);
    assert.equal(read.document.result.differences[0]?.messageId, '1@example.org');
    assert.deepEqual(read.document.result.totals, result.totals);
    assert.deepEqual(read.document.result.from, result.from);
  });

  it('are the last five of each kind, and the last complete one', () => {
    const all = [
      ...Array.from({ length: 9 }, () => kept(backup({ result: 'interrupted' }))),
      kept(backup({ ms: 1 })),
      kept(backup({ ms: 2 })),
      kept({ kind: 'compare', result: compareResult() }),
    ];
    const left = retainedWorks(all);
    assert.equal(left.length, 7);
    assert.equal(left.filter(({ document }) => document === all[9]?.document).length, 1);
    assert.equal(left.filter(({ document }) => document === all[10]?.document).length, 0);
  });

  const broken: readonly unknown[] = [
    undefined,
    'text',
    {},
    kept({ kind: 'magic', result: {} } as unknown as WorkDocument),
    kept({ kind: 'backup', result: { version: 2 } } as unknown as WorkDocument),
    kept({ kind: 'compare', result: { ...compareResult(), differences: 1 } } as unknown as WorkDocument),
    { ...kept(backup()), endedAt: 1 },
  ];
  for (const value of broken)
    it(`leave out what is not understood: ${JSON.stringify([value]).slice(0, 60)}`, () =>
      assert.deepEqual(readWorks([value]), []));
});

describe('ReportStore, of works', () => {
  const storage = (): ConstructorParameters<typeof ReportStore>[0] => {
    const values = new Map<string, unknown>();
    return {
      read: (name) => Promise.resolve(structuredClone(values.get(name))),
      write: (name, value) => Promise.resolve(void values.set(name, structuredClone(value))),
      clear: () => {
        values.clear();
        return Promise.resolve();
      },
    };
  };

  it('keeps them of each mailbox and file, newest first, tells of them, and forgets them when told to', async () => {
    const told: (string | undefined)[] = [];
    const store = new ReportStore(storage(), (one) => told.push(one));
    await store.addWork({ file, address, endedAt, document: backup({ ms: 1 }) });
    await store.addWork({ file, address, endedAt, document: backup({ ms: 2 }) });
    await store.addWork({ file: 'file:///other.yaml', address, endedAt, document: backup({ ms: 3 }) });
    const ofFile = await store.works(address.toUpperCase(), file, () => true);
    assert.deepEqual(
      ofFile.map(({ document }) => document.kind === 'backup' && document.result.ms),
      [2, 1],
    );
    assert.equal((await store.works(address, file, (id) => id === file)).length, 3);
    assert.deepEqual(told, [address, address, address]);
    await store.clear();
    assert.deepEqual(await store.works(address, file, () => true), []);
  });
});
