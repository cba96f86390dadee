import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackups } from '../../../../src/core/migration/retention/list-backups.ts';
import { pruneBackups } from '../../../../src/core/migration/retention/prune-backups.ts';
import type { PruneResult } from '../../../../src/core/migration/retention/retention-result.ts';
import { RunLock } from '../../../../src/core/migration/store/lock.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { BackupsOnDisk, day } from './scene.ts';

const words = makeWords('en', {});
const never = new AbortController().signal;
const monthAgo = (): Date => new Date(Date.now() - 30 * day);

describe('the backups in a directory', () => {
  let disk: BackupsOnDisk;
  beforeEach(async () => {
    disk = await BackupsOnDisk.make();
  });
  afterEach(() => disk.remove());

  const prune = async (signal = never): Promise<PruneResult> =>
    pruneBackups(await listBackups(disk.directory, monthAgo(), never), words, signal);

  it('are listed, the oldest first, with what they hold and whether they are old', async () => {
    await disk.backup('young@x', 3);
    await disk.backup('old@x', 31);
    await disk.backup('cut@x', 40, true);
    const lock = await RunLock.take(join(await disk.backup('busy@x', 1), 'lock'), () => undefined);
    assert.ok(lock instanceof RunLock);
    await mkdir(join(disk.directory, 'no backup'));
    const { backups } = await listBackups(disk.directory, monthAgo(), never);
    await lock.release();
    assert.deepEqual(
      backups.map(({ address, messages, octets, state, old }) => [address, messages, octets, state, old]),
      [
        ['cut@x', 2, 10, 'cut-off', true],
        ['old@x', 2, 10, 'complete', true],
        ['young@x', 2, 10, 'complete', false],
        ['busy@x', 2, 10, 'under-way', false],
      ],
    );
    const [, old] = backups;
    assert.ok(old?.begunAt && Date.parse(old.begunAt) < Date.parse(old.lastRunAt));
  });

  it('that are cut off are as old as what was last written', async () => {
    await disk.backup('cut@x', 2, true);
    const [backup] = (await listBackups(disk.directory, monthAgo(), never)).backups;
    // Its first run began 42 days ago.
    assert.equal(backup?.old, false);
  });

  it('that are old are removed, and the others stay', async () => {
    const old = await disk.backup('old@x', 31);
    const young = await disk.backup('young@x', 29);
    await mkdir(join(old, 'partial'));
    await writeFile(join(old, 'partial', '12'), 'half');
    const result = await prune();
    assert.equal(result.result, 'complete');
    assert.deepEqual([existsSync(old), existsSync(young)], [false, true]);
    const [removed] = result.backups;
    assert.deepEqual(
      [removed?.outcome, removed?.filesRemoved, removed?.foreign, result.younger],
      ['removed', 4, [], 1],
    );
    assert.deepEqual((await readdir(young)).sort(), ['folders', 'manifest.ndjson']);
  });

  it('lose nothing that is not of a backup: it stays and is named', async () => {
    const old = await disk.backup('old@x', 31);
    await writeFile(join(old, 'notes.txt'), 'mine');
    await writeFile(join(old, 'folders', 'INBOX', 'letter.eml'), 'mine');
    await mkdir(join(old, 'mine'));
    const result = await prune();
    const [backup] = result.backups;
    assert.deepEqual(
      [result.result, backup?.outcome, backup?.filesRemoved, backup?.foreign],
      ['incomplete', 'partly', 3, ['folders/INBOX/letter.eml', 'mine', 'notes.txt']],
    );
    assert.deepEqual((await readdir(old, { recursive: true })).sort(), [
      'folders',
      join('folders', 'INBOX'),
      join('folders', 'INBOX', 'letter.eml'),
      'mine',
      'notes.txt',
    ]);
  });

  it('are never left by a symbolic link', async function () {
    if (process.platform === 'win32') this.skip();
    const old = await disk.backup('old@x', 31);
    const other = join(disk.directory, 'elsewhere');
    await mkdir(join(other, 'INBOX'), { recursive: true });
    await writeFile(join(other, '1.1.eml'), 'precious');
    await writeFile(join(other, 'INBOX', '1.1.eml'), 'precious');
    await symlink(other, join(old, 'folders', 'link'));
    await symlink(join(other, '1.1.eml'), join(old, 'folders', 'INBOX', '1.9.eml'));
    await symlink(other, join(old, 'partial'));
    const [backup] = (await prune()).backups;
    assert.deepEqual(backup?.foreign, ['folders/INBOX/1.9.eml', 'folders/link', 'partial']);
    assert.deepEqual((await readdir(other, { recursive: true })).sort(), [
      '1.1.eml',
      'INBOX',
      join('INBOX', '1.1.eml'),
    ]);
  });

  it('are none where only a link makes them one', async function () {
    if (process.platform === 'win32') this.skip();
    const old = await disk.backup('old@x', 31);
    const pretended = join(disk.directory, 'false');
    await mkdir(pretended);
    await symlink(join(old, 'manifest.ndjson'), join(pretended, 'manifest.ndjson'));
    await symlink(old, join(disk.directory, 'linked'));
    const { backups } = await listBackups(disk.directory, monthAgo(), never);
    assert.deepEqual(
      backups.map(({ directory }) => directory),
      [old],
    );
  });

  it('stay while another run is at them', async () => {
    const old = await disk.backup('old@x', 31);
    const lock = await RunLock.take(join(old, 'lock'), () => undefined);
    assert.ok(lock instanceof RunLock);
    const result = await prune();
    await lock.release();
    const [backup] = result.backups;
    assert.deepEqual(
      [result.result, backup?.outcome, backup?.failure?.code],
      ['incomplete', 'locked', 'locked'],
    );
    assert.equal(backup?.failure?.args['pid'], process.pid);
    assert.ok(existsSync(join(old, 'folders', 'INBOX', '1.1.eml')));
  });

  it('stay when a run has changed them since they were listed', async () => {
    await disk.backup('old@x', 31);
    const list = await listBackups(disk.directory, monthAgo(), never);
    const old = await disk.backup('old@x', 0);
    const { backups } = await pruneBackups(list, words, never);
    assert.equal(backups[0]?.outcome, 'kept');
    assert.ok(existsSync(join(old, 'folders', 'INBOX', '1.1.eml')));
  });

  it('stay when it is cancelled before', async () => {
    const old = await disk.backup('old@x', 31);
    const result = await prune(AbortSignal.abort(new Error('enough')));
    assert.deepEqual([result.result, result.backups[0]?.outcome], ['interrupted', 'kept']);
    assert.ok(existsSync(join(old, 'manifest.ndjson')));
  });

  it('can be removed by another run when one was cut off', async () => {
    const old = await disk.backup('old@x', 31);
    await rm(join(old, 'folders', 'INBOX', '1.1.eml'));
    const result = await prune();
    assert.equal(result.result, 'complete');
    assert.ok(!existsSync(old));
  });
});
