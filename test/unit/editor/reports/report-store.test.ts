import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolderStorage } from '../../../../src/editor/reports/folder-storage.ts';
import { ReportStore } from '../../../../src/editor/reports/report-store.ts';
import { partialReportOf, reportOf } from './report.ts';

const file = 'w/mailboxes.yaml';
const exists = (path: string): boolean => path === file;

describe('ReportStore', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-reports-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = async (): Promise<ReportStore> => {
    const store = new ReportStore(makeFolderStorage(join(folder, 'reports')), () => undefined);
    await store.load();
    return store;
  };

  it('gives all Reports of a file, newest first, also one that is still being written', async () => {
    const store = await open();
    await store.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z'));
    await store.add('file:///other.yaml', reportOf('a@a.org', '2026-01-02T00:00:00Z'));
    const told = new Promise<readonly string[]>((resolve) => {
      store.subscribe(() => {
        void store.reports('A@a.org', file, exists).then((all) => resolve(all.map((one) => one.startedAt)));
      });
    });
    await store.add(file, reportOf('a@a.org', '2026-01-03T00:00:00Z'));
    assert.deepEqual(await told, ['2026-01-03T00:00:00Z', '2026-01-01T00:00:00Z']);
  });

  it('gives the same as is stored, whoever asked before, and nothing once they are forgotten', async () => {
    const store = await open();
    const times = async (from: ReportStore): Promise<readonly string[]> =>
      (await from.reports('a@a.org', file, exists)).map((one) => one.startedAt);
    for (let day = 1; day <= 25; day += 1) {
      const asked = day % 5 === 0 ? times(store) : undefined;
      await Promise.all([
        store.add(file, reportOf('A@a.org', `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`)),
        store.add(file, reportOf('b@a.org', '2026-01-01T00:00:00Z')),
        asked,
      ]);
      assert.deepEqual(await times(store), await times(await open()));
    }
    assert.equal((await times(store)).length, 20);
    for (let other = 0; other < 10; other += 1) await store.reports(`${other}@a.org`, file, exists);
    assert.equal((await times(store))[0], '2026-01-25T00:00:00Z');
    await store.clear();
    assert.deepEqual(await times(store), []);
  });

  it('keeps Reports of tests apart: a mailbox is not judged by them', async () => {
    const store = await open();
    await store.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z'));
    await store.addTest(file, reportOf('a@a.org', '2026-01-02T00:00:00Z'), ['a@a.org', 'B@a.org']);
    assert.equal(store.standing('a@a.org', file, exists)?.startedAt, '2026-01-01T00:00:00Z');
    assert.equal(store.standing('b@a.org', file, exists), undefined);
    assert.equal((await store.reports('a@a.org', file, exists)).length, 1);
    for (const from of [store, await open()])
      for (const address of ['a@a.org', 'b@a.org'])
        assert.deepEqual(
          (await from.tests(address, file, exists)).map((one) => one.startedAt),
          ['2026-01-02T00:00:00Z'],
          address,
        );
    await store.clear();
    assert.deepEqual(await store.tests('a@a.org', file, exists), []);
  });

  it('gives the Reports of a file that is gone where a file has none of its own', async () => {
    const store = await open();
    await store.add('file:///gone.yaml', reportOf('a@a.org', '2026-01-01T00:00:00Z'));
    await store.add(file, reportOf('b@a.org', '2026-01-02T00:00:00Z'));
    assert.equal((await store.reports('a@a.org', file, () => true)).length, 0);
    assert.equal((await store.reports('a@a.org', file, (one) => one === file)).length, 1);
    assert.equal((await store.reports('c@a.org', file, () => false)).length, 0);
  });

  it('keeps the newest over a restart', async () => {
    const before = await open();
    await before.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z', 'fail'));
    await before.add(file, reportOf('a@a.org', '2026-01-02T00:00:00Z', 'warn'));
    await before.flush();
    const after = await open();
    const newest = after.standing('A@a.org', file, exists);
    assert.equal(newest?.status, 'warn');
    assert.equal((await after.report(newest))?.verdict.cause, 'seen 2026-01-02T00:00:00Z');
  });

  it('lets a check of one part neither heal nor hide the last whole diagnosis', async () => {
    const before = await open();
    await before.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z', 'fail'));
    for (let at = 0; at < 25; at += 1)
      await before.add(file, partialReportOf('a@a.org', `2026-01-02T00:00:${String(at).padStart(2, '0')}Z`));
    await before.flush();
    for (const store of [before, await open()]) {
      const found = store.standing('a@a.org', file, exists);
      assert.equal(found?.status, 'fail');
      assert.equal((await store.report(found))?.startedAt, '2026-01-01T00:00:00Z');
    }
  });

  it('remembers who hosts a mailbox, where that was found', async () => {
    const before = await open();
    const provider = { id: 'ovh', name: 'OVHcloud', confidence: 1, evidence: [], candidates: [] };
    await before.add(file, { ...reportOf('a@a.org', '2026-01-01T00:00:00Z'), provider });
    await before.add(file, reportOf('b@a.org', '2026-01-01T00:00:00Z'));
    await before.flush();
    for (const store of [before, await open()])
      assert.deepEqual(
        ['a@a.org', 'b@a.org'].map((address) => store.standing(address, file, exists)?.provider),
        ['ovh', undefined],
      );
  });

  it('keeps 20 of each mailbox', async () => {
    const store = await open();
    for (let at = 0; at < 25; at += 1)
      await store.add(file, reportOf('a@a.org', `2026-01-01T00:00:${String(at).padStart(2, '0')}Z`));
    const names = (await readdir(join(folder, 'reports'))).filter((name) => name.endsWith('.json'));
    const kept: unknown = JSON.parse(await readFile(join(folder, 'reports', names[0] ?? ''), 'utf8'));
    assert.ok(Array.isArray(kept));
    assert.equal(kept.length, 20);
  });

  it('tells mailboxes of two files apart, and knows a renamed file’s mailboxes again', async () => {
    const store = await open();
    await store.add('w/old.mailboxes.yaml', reportOf('a@a.org', '2026-01-01T00:00:00Z', 'fail'));
    assert.equal(store.standing('a@a.org', file, exists)?.status, 'fail', 'the other file is gone: renamed');
    assert.equal(
      store.standing('a@a.org', file, () => true),
      undefined,
      'the other file is there: another mailbox',
    );
  });

  it('leaves no half-written file behind and reads nothing from a damaged one', async () => {
    const store = await open();
    await store.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z'));
    await store.flush();
    const names = await readdir(join(folder, 'reports'));
    assert.deepEqual(
      names.filter((name) => name.endsWith('.tmp')),
      [],
    );
    for (const name of names) await writeFile(join(folder, 'reports', name), '[{"file":');
    const after = await open();
    assert.equal(after.standing('a@a.org', file, exists), undefined);
    await after.add(file, reportOf('a@a.org', '2026-01-02T00:00:00Z'));
    assert.equal(after.standing('a@a.org', file, exists)?.startedAt, '2026-01-02T00:00:00Z');
  });

  it('forgets everything when asked', async () => {
    const store = await open();
    await store.add(file, reportOf('a@a.org', '2026-01-01T00:00:00Z'));
    await store.clear();
    assert.equal(store.standing('a@a.org', file, exists), undefined);
    assert.equal((await open()).standing('a@a.org', file, exists), undefined);
  });

  it('takes a thousand Reports at once without losing one', async () => {
    const store = await open();
    await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        store.add(file, reportOf(`user${at}@a.org`, '2026-01-01T00:00:00Z')),
      ),
    );
    await store.flush();
    const after = await open();
    assert.equal(
      Array.from({ length: 1000 }, (_, at) => after.standing(`user${at}@a.org`, file, exists)).filter(Boolean)
        .length,
      1000,
    );
  });
});
