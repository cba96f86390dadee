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
