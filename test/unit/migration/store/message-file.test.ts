import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryBudget } from '../../../../src/core/migration/memory-budget.ts';
import { MessageFile } from '../../../../src/core/migration/store/message-file.ts';
import { WorkSlots } from '../../../../src/core/migration/store/work-slots.ts';

const most = 10_000;
const [first, second] = [Buffer.alloc(6_000, 'a'), Buffer.alloc(6_000, 'b')];
const whole = Buffer.concat([first, second]);

describe('MessageFile', () => {
  let directory: string;
  let budget: MemoryBudget;
  let count: number;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-file-'));
    await mkdir(join(directory, 'partial'));
    budget = new MemoryBudget(most);
    count = 0;
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));
  const begin = (octets: number): MessageFile =>
    new MessageFile(octets, {
      budget,
      slots: new WorkSlots(1),
      partialName: () => join(directory, 'partial', String((count += 1))),
    });

  for (const stalls of [false, true])
    it(`keeps a message that came in pieces${stalls ? ', and makes room while the rest is not there' : ''}`, async () => {
      const file = begin(whole.length);
      file.write(first);
      file.write(second);
      assert.ok(budget.isFull);
      if (stalls) {
        file.makeRoom();
        await budget.room();
        file.write(first);
      }
      const all = stalls ? Buffer.concat([whole, first]) : whole;
      const path = join(directory, 'kept.eml');
      assert.deepEqual(await file.keep(path), {
        size: all.length,
        sha256: createHash('sha256').update(all).digest('hex'),
      });
      assert.ok((await readFile(path)).equals(all));
      assert.deepEqual(await readdir(join(directory, 'partial')), []);
      assert.ok(!budget.isFull);
    });

  for (const isLong of [false, true])
    it(`leaves a ${isLong ? 'long' : 'short'} file of the same name alone, and can be kept beside it`, async () => {
      const taken = join(directory, 'taken.eml');
      await writeFile(taken, 'there before');
      const file = begin(isLong ? 10_000_000 : whole.length);
      file.write(whole);
      await assert.rejects(file.keep(taken), { code: 'EEXIST' });
      assert.equal(await readFile(taken, 'utf8'), 'there before');
      await file.keep(join(directory, 'other.eml'));
      assert.ok((await readFile(join(directory, 'other.eml'))).equals(whole));
    });

  it('gives back what it held when it cannot be written, and when it is thrown away', async () => {
    const lost = begin(whole.length);
    lost.write(whole);
    await assert.rejects(lost.keep(join(directory, 'none', 'x.eml')), { code: 'ENOENT' });
    assert.ok(!budget.isFull);
    const dropped = begin(whole.length);
    dropped.write(whole);
    dropped.discard();
    await budget.room();
    assert.deepEqual(await readdir(join(directory, 'partial')), []);
  });
});
