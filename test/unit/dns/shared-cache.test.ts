import assert from 'node:assert/strict';
import { SharedCache } from '../../../src/core/dns/shared-cache.ts';

const never = new AbortController().signal;

/** A cache of texts that live 10 ms and weigh their length; each piece of work waits until it is told its result. */
function setUp(maxOctets = 100): {
  get: (key: string, signal?: AbortSignal) => Promise<string>;
  finish: (at: number, value: string) => void;
  works: { readonly signal: AbortSignal }[];
  clock: { now: number };
} {
  const clock = { now: 0 };
  const cache = new SharedCache<string>(
    (value) => ({ lifeMs: 10, octets: value.length }),
    maxOctets,
    () => clock.now,
  );
  const works: { signal: AbortSignal; resolve: (value: string) => void }[] = [];
  return {
    get: (key, signal = never) =>
      cache.get(
        key,
        (shared) =>
          new Promise((resolve, reject) => {
            works.push({ signal: shared, resolve });
            shared.addEventListener('abort', () => reject(shared.reason as Error));
          }),
        signal,
      ),
    finish: (at, value) => works[at]?.resolve(value),
    works,
    clock,
  };
}

describe('SharedCache', () => {
  it('does the work once for all who wait', async () => {
    const { get, finish, works } = setUp();
    const both = Promise.all([get('a'), get('a')]);
    finish(0, 'x');
    assert.deepEqual(await both, ['x', 'x']);
    assert.equal(works.length, 1);
  });

  it('does it again when the value has outlived its life', async () => {
    const { get, finish, works, clock } = setUp();
    const first = get('a');
    finish(0, 'x');
    await first;
    clock.now = 9;
    assert.equal(await get('a'), 'x');
    clock.now = 10;
    const second = get('a');
    finish(1, 'y');
    assert.equal(await second, 'y');
    assert.equal(works.length, 2);
  });

  it('goes on for the others when one leaves', async () => {
    const { get, finish, works } = setUp();
    const leaver = new AbortController();
    const left = get('a', leaver.signal);
    const stays = get('a');
    leaver.abort(new Error('left'));
    await assert.rejects(left, /left/);
    assert.equal(works[0]?.signal.aborted, false);
    finish(0, 'x');
    assert.equal(await stays, 'x');
  });

  it('stops when the last one leaves, and starts afresh for the next', async () => {
    const { get, finish, works } = setUp();
    const leavers = [new AbortController(), new AbortController()];
    const left = Promise.allSettled(leavers.map(({ signal }) => get('a', signal)));
    leavers.forEach((leaver) => leaver.abort());
    await left;
    assert.equal(works[0]?.signal.aborted, true);
    const next = get('a');
    finish(1, 'y');
    assert.equal(await next, 'y');
  });

  it('lets the least recently used go when it holds too much', async () => {
    const { get, finish, works } = setUp(25);
    for (const [at, key] of ['a', 'b'].entries()) {
      const value = get(key);
      finish(at, key.repeat(10));
      await value;
    }
    await get('a');
    const third = get('c');
    finish(2, 'c'.repeat(10));
    await third;
    await get('a');
    assert.equal(works.length, 3);
    const again = get('b');
    finish(3, 'b');
    await again;
    assert.equal(works.length, 4);
  });

  it('rejects at once for a signal that has aborted', async () => {
    const { get, works } = setUp();
    await assert.rejects(get('a', AbortSignal.abort()));
    assert.equal(works.length, 0);
  });
});
