import assert from 'node:assert/strict';
import { getEventListeners, setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';

const never = new AbortController().signal;
setMaxListeners(0, never);

let logins = 0;
/** Stands for a user and a secret that nobody else has. */
const login = (): string => {
  logins += 1;
  return `login ${logins}`;
};

describe('RefusalGate', () => {
  it('does not count tokens that had only run out: a hundred that are replaced, four at a time, stop nobody', async () => {
    const gate = new RefusalGate(5);
    const ends: string[] = [];
    const one = async (): Promise<void> => {
      for (let turn = 0; turn < 25; turn += 1) {
        const [stale, fresh] = [login(), login()];
        const first = await gate.mayTry('host:993', stale, never);
        ends.push(first);
        if (first !== 'yes') return;
        await setImmediate();
        gate.doubted('host:993', stale);
        const second = await gate.mayTry('host:993', fresh, never);
        ends.push(second);
        if (second !== 'yes') return;
        await setImmediate();
        gate.ended('host:993', fresh, false);
        gate.replaced('host:993', true);
      }
    };
    await Promise.all([one(), one(), one(), one()]);
    assert.deepEqual([ends.length, new Set(ends)], [200, new Set(['yes'])]);
  });

  it('counts both refusals of a token whose replacement is refused too, and never sends the first again', async () => {
    const gate = new RefusalGate(2);
    assert.equal(await gate.mayTry('host:993', 'first', never), 'yes');
    gate.doubted('host:993', 'first');
    assert.equal(await gate.mayTry('host:993', 'first', never), 'login-refused');
    assert.equal(await gate.mayTry('host:993', 'second', never), 'yes');
    gate.ended('host:993', 'second', true);
    gate.replaced('host:993', false);
    assert.equal(await gate.mayTry('host:993', 'third', never), 'server-limit');
  });

  it('does not wait for ever where every place is held by a token that waits to be replaced', async () => {
    const gate = new RefusalGate(2);
    const stale = [login(), login()];
    for (const one of stale) assert.equal(await gate.mayTry('host:993', one, never), 'yes');
    for (const one of stale) gate.doubted('host:993', one);
    const both = await Promise.all(stale.map(() => gate.mayTry('host:993', login(), never)));
    assert.deepEqual(both, ['server-limit', 'server-limit']);
  });

  for (const [name, refuses, expected] of [
    ['never lets more than the limit be refused, side by side', () => true, 5],
    ['lets all try where none is refused', () => false, 60],
    ['stops after the limit where every third is refused', (number: number) => number % 3 === 2, 15],
  ] as const)
    it(name, async () => {
      const gate = new RefusalGate(5);
      let [tries, refused, underWay, riskiest] = [0, 0, 0, 0];
      const attempt = async (number: number): Promise<void> => {
        const own = login();
        if ((await gate.mayTry(number % 2 === 0 ? 'Host:993' : 'host:993', own, never)) !== 'yes') return;
        const turn = tries;
        tries += 1;
        underWay += 1;
        riskiest = Math.max(riskiest, refused + underWay);
        await setImmediate();
        const was = refuses(turn);
        underWay -= 1;
        if (was) refused += 1;
        gate.ended('host:993', own, was);
      };
      await Promise.all(Array.from({ length: 60 }, (_, number) => attempt(number)));
      assert.ok(riskiest <= 5, `${riskiest} could have been refused`);
      assert.ok(refused <= 5);
      assert.equal(tries, expected);
    });

  it('keeps servers apart, ports too', async () => {
    const gate = new RefusalGate(1);
    assert.equal(await gate.mayTry('h:993', login(), never), 'yes');
    gate.ended('h:993', login(), true);
    assert.equal(await gate.mayTry('h:993', login(), never), 'server-limit');
    assert.equal(await gate.mayTry('h:465', login(), never), 'yes');
  });

  it('lets a waiter give up, and keeps no place for it', async () => {
    const gate = new RefusalGate(1);
    await gate.mayTry('h', login(), never);
    const cancel = new AbortController();
    const waiting = gate.mayTry('h', login(), cancel.signal);
    const other = gate.mayTry('h', login(), never);
    cancel.abort();
    assert.equal(await waiting, 'aborted');
    assert.equal(getEventListeners(cancel.signal, 'abort').length, 0);
    gate.ended('h', login(), false);
    assert.equal(await other, 'yes');
    gate.ended('h', login(), true);
    assert.equal(await gate.mayTry('h', login(), cancel.signal), 'server-limit');
  });

  it('does not send a refused secret again for the same user, and lets its like wait for the answer', async () => {
    const gate = new RefusalGate(5);
    assert.equal(await gate.mayTry('h:993', 'alice', never), 'yes');
    const again = gate.mayTry('h:993', 'alice', never);
    assert.equal(await gate.mayTry('h:993', 'bob', never), 'yes');
    gate.ended('h:993', 'alice', true);
    assert.equal(await again, 'login-refused');
    gate.ended('h:993', 'bob', false);
    assert.equal(await gate.mayTry('h:993', 'bob', never), 'yes');
  });
});
