import assert from 'node:assert/strict';
import { nextTicks } from '../../../../src/webview/checklist/next-ticks.ts';

describe('nextTicks', () => {
  it('leads to the next item that has a tick box, and at the end to the one before', () => {
    const shown = [{ id: 'a' }, { id: 'b', notApplicable: 'no' }, { id: 'c' }, { id: 'd' }];
    assert.deepEqual(
      [...nextTicks(shown)],
      [
        ['a', 'tick-c'],
        ['c', 'tick-d'],
        ['d', 'tick-c'],
      ],
    );
    assert.equal(nextTicks([{ id: 'a' }]).size, 0);
  });
});
