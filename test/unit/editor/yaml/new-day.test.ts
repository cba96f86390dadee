import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { NewDay, untilMidnight } from '../../../../src/editor/yaml/new-day.ts';

const hour = 3_600_000;

/** A window at 23:00 in which days are counted as they are told. */
function windowAt23(): { day: NewDay; told: () => number; begin: (day: string) => void; focus: () => void } {
  let [today, told] = ['2026-11-22', 0];
  const listeners = new Set<() => void>();
  const day = new NewDay(
    () => today,
    () => {
      told += 1;
    },
    [
      (listener) => {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    ],
  );
  return {
    day,
    told: () => told,
    begin: (next) => {
      today = next;
    },
    focus: () => {
      for (const listener of listeners) listener();
    },
  };
}

describe('NewDay', () => {
  beforeEach(() =>
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: new Date(2026, 10, 22, 23).getTime() }),
  );
  afterEach(() => mock.timers.reset());

  it('tells the day at midnight, and the next one a day later', () => {
    const { day, told, begin } = windowAt23();
    mock.timers.tick(hour - 1);
    assert.equal(told(), 0);
    begin('2026-11-23');
    mock.timers.tick(2000);
    assert.equal(told(), 1);
    begin('2026-11-24');
    mock.timers.tick(24 * hour);
    assert.equal(told(), 2);
    day.dispose();
  });

  it('tells it once, at the first occasion after a night that was slept through', () => {
    const { day, told, begin, focus } = windowAt23();
    focus();
    assert.equal(told(), 0);
    begin('2026-11-24');
    focus();
    focus();
    assert.equal(told(), 1);
    day.dispose();
  });

  it('tells nothing after its end', () => {
    const { day, told, begin, focus } = windowAt23();
    day.dispose();
    begin('2026-11-23');
    mock.timers.tick(2 * hour);
    focus();
    assert.equal(told(), 0);
  });
});

describe('untilMidnight', () => {
  for (const [now, wait] of [
    [new Date(2026, 10, 22, 23, 59, 59), 1000],
    [new Date(2026, 11, 31, 22), 2 * hour],
    [new Date(2026, 5, 15), 24 * hour],
  ] as const)
    it(now.toISOString(), () => assert.equal(untilMidnight(now), wait));
});
