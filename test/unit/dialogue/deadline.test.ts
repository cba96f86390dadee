import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { getEventListeners } from 'node:events';
import { Deadline } from '../../../src/core/dialogue/deadline.ts';

describe('Deadline', () => {
  it('passes, and says after how many seconds', async () => {
    const deadline = new Deadline(10, new AbortController().signal);
    await once(deadline.signal, 'abort');
    const { code, args } = deadline.fault('dns.timeout');
    assert.deepEqual([code, args], ['dns.timeout', { seconds: 0.01 }]);
  });

  it('carries a cancel, also one that came before', () => {
    const cancel = new AbortController();
    const before = new Deadline(5_000, cancel.signal);
    cancel.abort(new Error('why'));
    const after = new Deadline(5_000, cancel.signal);
    for (const deadline of [before, after]) {
      assert.ok(deadline.signal.aborted);
      assert.equal(deadline.fault('net.timeout').code, 'skip.cancelled');
      deadline.end();
    }
  });

  it('stands still during a wait of our own, also when it is renewed meanwhile, and goes on after', async () => {
    const deadline = new Deadline(10, new AbortController().signal);
    await deadline.outside(async () => {
      deadline.renew(10);
      await deadline.outside(() => delay(20));
      await delay(20);
      assert.ok(!deadline.signal.aborted);
    });
    await once(deadline.signal, 'abort');
  });

  it('does not start again when a wait ends after it has ended itself', async () => {
    const deadline = new Deadline(10, new AbortController().signal);
    await deadline.outside(() => {
      deadline.end();
      return Promise.resolve();
    });
    deadline.renew();
    await delay(30);
    assert.ok(!deadline.signal.aborted);
  });

  it('lets go of its parent when it ends, and does not pass any more', () => {
    const cancel = new AbortController();
    const deadline = new Deadline(5_000, cancel.signal);
    deadline.end();
    assert.equal(getEventListeners(cancel.signal, 'abort').length, 0);
    cancel.abort();
    assert.ok(!deadline.signal.aborted);
  });
});
