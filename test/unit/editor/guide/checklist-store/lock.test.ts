import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockTimeout, withLock } from '../../../../../src/editor/guide/checklist-store/lock.ts';

describe('locks between windows', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('let one at a time work under a name, also where one fails', async () => {
    let working = 0;
    const work = async (number: number): Promise<void> => {
      working += 1;
      assert.equal(working, 1);
      await readdir(folder);
      working -= 1;
      if (number === 2) throw new Error('failed');
    };
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => withLock(folder, 'x', () => work(number))),
    );
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    );
    assert.deepEqual(await readdir(folder), []);
  });

  it('do not hold up work under another name', async () => {
    assert.equal(
      await withLock(folder, 'x', () => withLock(folder, 'y', () => Promise.resolve('done'))),
      'done',
    );
  });

  it('end by themselves where a window crashed', async () => {
    const done = await withLock(folder, 'x', async () => {
      const [lock = ''] = await readdir(folder);
      await utimes(join(folder, lock), new Date(0), new Date(0));
      return withLock(folder, 'x', () => Promise.resolve('done'));
    });
    assert.equal(done, 'done');
    assert.deepEqual(await readdir(folder), []);
  });

  it('are not waited for without end', async () => {
    await withLock(folder, 'x', async () => {
      const waiting = withLock(folder, 'x', () => Promise.resolve(), { waitAtMost: 20 });
      await assert.rejects(waiting, LockTimeout);
    });
  });
});
