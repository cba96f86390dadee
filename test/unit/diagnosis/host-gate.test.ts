import assert from 'node:assert/strict';
import { getEventListeners, setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';

const never = new AbortController().signal;
setMaxListeners(0, never);

describe('HostGate', () => {
  it('lets no more in than allowed, and the waiting in their order', async () => {
    const gate = new HostGate(3);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const visit = async (number: number): Promise<void> => {
      const leave = await gate.enter(number % 2 === 0 ? 'Mail.Example' : 'mail.example', never);
      order.push(number);
      inside += 1;
      most = Math.max(most, inside);
      for (let turn = 0; turn <= number % 3; turn += 1) await setImmediate();
      inside -= 1;
      leave();
    };
    await Promise.all(Array.from({ length: 40 }, (_, number) => visit(number)));
    assert.equal(most, 3);
    assert.deepEqual(
      order,
      [...order].sort((one, other) => one - other),
    );
  });

  it('counts each host by itself', async () => {
    const gate = new HostGate(1);
    await gate.enter('one', never);
    await gate.enter('two', never);
  });

  it('takes back a place once, however often it is left', async () => {
    const gate = new HostGate(1);
    const leave = await gate.enter('h', never);
    leave();
    leave();
    await gate.enter('h', never);
    const cancel = new AbortController();
    const third = gate.enter('h', cancel.signal);
    cancel.abort(new Error('still full'));
    await assert.rejects(third, /still full/);
  });

  it('forgets a waiter that gives up, and no other', async () => {
    const gate = new HostGate(1);
    const leave = await gate.enter('h', never);
    const cancels = Array.from({ length: 5 }, () => new AbortController());
    const entered: number[] = [];
    const waiting = cancels.map((cancel, at) =>
      gate.enter('h', cancel.signal).then((out) => {
        entered.push(at);
        out();
      }),
    );
    for (const at of [1, 4]) cancels[at]?.abort(new Error('gave up'));
    leave();
    const results = await Promise.allSettled(waiting);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'rejected'],
    );
    assert.deepEqual(entered, [0, 2, 3]);
    for (const { signal } of cancels) assert.equal(getEventListeners(signal, 'abort').length, 0);
    await gate.enter('h', never);
  });

  it('loses no place to one that gives up in the moment it is let in', async () => {
    const gate = new HostGate(1);
    const leave = await gate.enter('h', never);
    const cancel = new AbortController();
    const second = gate.enter('h', cancel.signal);
    leave();
    cancel.abort();
    (await second)();
    await gate.enter('h', never);
  });

  it('does not let in who has given up before', async () => {
    const gate = new HostGate(1);
    await assert.rejects(gate.enter('h', AbortSignal.abort(new Error('early'))), /early/);
    await gate.enter('h', never);
  });
});
