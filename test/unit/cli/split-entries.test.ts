import assert from 'node:assert/strict';
import { SplitEntries, type Entries } from '../../../src/cli/oauth/split-entries.ts';

function store(): { readonly values: Map<string, string>; readonly entries: Entries; fails: boolean } {
  const values = new Map<string, string>();
  const world = { values, fails: false, entries: {} as Entries };
  world.entries = {
    read: (name) => Promise.resolve(values.get(name)),
    write: (name, value) => {
      if (world.fails && !name.includes('#')) return Promise.reject(new Error('killed'));
      assert.ok(value.length <= 1_280, 'fits into an entry of Windows');
      values.set(name, value);
      return Promise.resolve();
    },
    remove: (name) => Promise.resolve(void values.delete(name)),
  };
  return world;
}

describe('SplitEntries', () => {
  for (const length of [0, 1, 1_200, 1_201, 9_999])
    it(`keeps ${length} characters`, async () => {
      const { entries, values } = store();
      const keeper = new SplitEntries(entries);
      const value = 'é'.repeat(length);
      await keeper.set('key', value);
      assert.equal(await keeper.get('key'), value);
      await keeper.set('key', 'short');
      assert.equal(await keeper.get('key'), 'short');
      assert.equal(values.size, 2, 'nothing of the old value is left');
      await keeper.delete('key');
      assert.equal(values.size, 0);
      assert.equal(await keeper.get('key'), undefined);
    });

  it('has the old value still when it is killed before the end', async () => {
    const world = store();
    const keeper = new SplitEntries(world.entries);
    await keeper.set('key', 'old');
    world.fails = true;
    await assert.rejects(keeper.set('key', 'new'));
    assert.equal(await keeper.get('key'), 'old');
  });
});
