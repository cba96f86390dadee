import assert from 'node:assert/strict';
import { PageMemory, type StateKeeper } from '../../../../src/webview/frame/page-memory.ts';

function keeperOf(state: unknown): StateKeeper & { state: unknown } {
  return {
    state,
    getState() {
      return this.state;
    },
    setState(next) {
      this.state = next;
    },
  };
}

describe('PageMemory', () => {
  it('finds again what another page kept', () => {
    const keeper = keeperOf(undefined);
    const first = new PageMemory(keeper);
    first.keepPanel({ file: 'file:///a.yaml', address: 'a@example.com' });
    first.set('tab', 'help');
    first.set('scroll', 12);
    first.set('open', true);
    const second = new PageMemory(keeper);
    assert.equal(second.choice('tab', ['tree', 'help'], 'tree'), 'help');
    assert.equal(second.number('scroll', 0), 12);
    assert.equal(second.flag('open', false), true);
    second.set('open', undefined);
    assert.deepEqual(keeper.state, {
      panel: { file: 'file:///a.yaml', address: 'a@example.com' },
      kept: { tab: 'help', scroll: 12 },
    });
  });

  it('knows a document again, also in another page', () => {
    const keeper = keeperOf(undefined);
    assert.equal(new PageMemory(keeper).isFirst('d1'), true);
    assert.equal(new PageMemory(keeper).isFirst('d1'), false);
    assert.equal(new PageMemory(keeper).isFirst('d2'), true);
  });

  for (const state of [
    undefined,
    null,
    7,
    'x',
    [],
    { kept: [] },
    { kept: { tab: 'gone', scroll: {}, open: 'yes' } },
  ])
    it(`takes nothing it does not know from ${JSON.stringify(state)}`, () => {
      const memory = new PageMemory(keeperOf(state));
      assert.equal(memory.choice('tab', ['tree', 'help'], 'tree'), 'tree');
      assert.equal(memory.number('scroll', 3), 3);
      assert.equal(memory.flag('open', false), false);
    });

  it('tells its watchers of a change, and of no other', () => {
    const memory = new PageMemory(keeperOf(undefined));
    let told = 0;
    const end = memory.watch(() => (told += 1));
    memory.set('search', 'x');
    memory.set('search', 'x');
    assert.equal(told, 1);
    end();
    memory.set('search', 'y');
    assert.equal(told, 1);
  });
});
