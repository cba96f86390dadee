import assert from 'node:assert/strict';
import { CopiedSecret, secondsOnClipboard } from '../../../../src/editor/new-password/copied-secret.ts';

const canary = 'canary-7Kd_w';

/** A clipboard, a clock and a timer that only the test moves. */
function desk(): {
  secret: CopiedSecret;
  told: (number | undefined)[];
  held: () => string;
  put: (text: string) => void;
  pass: (seconds: number) => Promise<void>;
  timers: () => number;
  failToRead: () => void;
} {
  let held = 'before';
  let now = 1_000;
  let fails = false;
  const timers = new Set<() => void>();
  const told: (number | undefined)[] = [];
  const secret = new CopiedSecret({
    clipboard: {
      readText: () => (fails ? Promise.reject(new Error('no focus')) : Promise.resolve(held)),
      writeText: (text) => {
        held = text;
        return Promise.resolve();
      },
    },
    tell: (seconds) => told.push(seconds),
    everySecond: (run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
    now: () => now,
  });
  return {
    secret,
    told,
    held: () => held,
    put: (text) => (held = text),
    pass: async (seconds) => {
      now += seconds * 1000;
      for (const run of timers) run();
      await new Promise((resolve) => setImmediate(resolve));
    },
    timers: () => timers.size,
    failToRead: () => (fails = true),
  };
}

describe('a secret on the clipboard', () => {
  it('is taken off after a minute, and counted down until then', async () => {
    const { secret, told, held, pass, timers } = desk();
    await secret.copy(canary);
    assert.equal(held(), canary);
    await pass(1);
    await pass(58);
    assert.equal(held(), canary);
    await pass(1);
    assert.equal(held(), '');
    assert.deepEqual(told, [secondsOnClipboard, 59, 1, undefined]);
    assert.equal(timers(), 0);
  });

  it('stays away from what was copied since', async () => {
    const { secret, held, put, pass } = desk();
    await secret.copy(canary);
    put('other');
    await pass(61);
    assert.equal(held(), 'other');
  });

  it('is taken off when the editor ends, and when a machine wakes up late', async () => {
    const first = desk();
    await first.secret.copy(canary);
    await first.secret.clear();
    assert.equal(first.held(), '');
    assert.equal(first.timers(), 0);
    const second = desk();
    await second.secret.copy(canary);
    await second.pass(86_400);
    assert.equal(second.held(), '');
  });

  it('begins a new minute for the next one', async () => {
    const { secret, held, pass, timers } = desk();
    await secret.copy(canary);
    await pass(50);
    await secret.copy('canary-2');
    assert.equal(timers(), 1);
    await pass(50);
    assert.equal(held(), 'canary-2');
    await pass(10);
    assert.equal(held(), '');
  });

  it('fails quietly where the clipboard cannot be read, and clears nothing twice', async () => {
    const { secret, told, failToRead, put, held } = desk();
    await secret.copy(canary);
    failToRead();
    await secret.clear();
    put('later');
    await secret.clear();
    assert.equal(held(), 'later');
    assert.deepEqual(told, [secondsOnClipboard, undefined]);
  });
});
