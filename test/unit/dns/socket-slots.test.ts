import assert from 'node:assert/strict';
import { SocketSlots } from '../../../src/core/dns/socket-slots.ts';

const never = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that runs until it is told to end. */
function setUp(limit: number): {
  start: (name: string, signal?: AbortSignal) => Promise<string>;
  end: (name: string) => void;
  running: Set<string>;
} {
  const slots = new SocketSlots(limit);
  const running = new Set<string>();
  const ends = new Map<string, () => void>();
  return {
    start: (name, signal = never) =>
      slots.run(async () => {
        running.add(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        running.delete(name);
        return name;
      }, signal),
    end: (name) => ends.get(name)?.(),
    running,
  };
}

describe('SocketSlots', () => {
  it('runs no more than its limit, the others in their order', async () => {
    const { start, end, running } = setUp(2);
    const all = ['a', 'b', 'c', 'd'].map((name) => start(name));
    assert.deepEqual([...running], ['a', 'b']);
    end('b');
    await settled();
    assert.deepEqual([...running], ['a', 'c']);
    for (const name of ['a', 'c', 'd']) {
      end(name);
      await settled();
    }
    assert.deepEqual(await Promise.all(all), ['a', 'b', 'c', 'd']);
  });

  it('frees the slot of work that failed', async () => {
    const slots = new SocketSlots(1);
    await assert.rejects(
      slots.run(() => Promise.reject(new Error('broken')), never),
      /broken/,
    );
    assert.equal(await slots.run(() => Promise.resolve('next'), never), 'next');
  });

  it('forgets who aborts in the line', async () => {
    const { start, end, running } = setUp(1);
    const leaver = new AbortController();
    const first = start('a');
    const left = start('b', leaver.signal);
    const third = start('c');
    leaver.abort(new Error('left'));
    await assert.rejects(left, /left/);
    end('a');
    await first;
    await settled();
    assert.deepEqual([...running], ['c']);
    end('c');
    assert.equal(await third, 'c');
  });
});
