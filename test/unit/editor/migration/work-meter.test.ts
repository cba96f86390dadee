import assert from 'node:assert/strict';
import type { WorkProgress } from '../../../../src/core/migration/work/work-progress.ts';
import { WorkMeter } from '../../../../src/editor/migration/work-meter.ts';

const progress = (change: Partial<WorkProgress>): WorkProgress => ({
  ...{ phase: 'fetching', folder: 'INBOX', messages: 0, total: 1_000, octets: 0 },
  ...change,
});

/** A meter that has looked once a second, at this much per second. */
function measured(
  seconds: number,
  perSecond: Partial<WorkProgress>,
  change: Partial<WorkProgress> = {},
): WorkMeter {
  const meter = new WorkMeter();
  for (let second = 0; second <= seconds; second += 1) {
    const { messages = 0, octets = 0 } = perSecond;
    meter.note(progress({ ...change, messages: messages * second, octets: octets * second }));
    meter.look(second * 1_000);
  }
  return meter;
}

describe('WorkMeter', () => {
  it('tells nothing before anything was seen', () => {
    const meter = new WorkMeter();
    meter.look(0);
    assert.deepEqual(meter.speed, { rate: 0, secondsLeft: undefined, rates: [] });
  });

  it('takes the time left from octets where their number is known, else from messages', () => {
    const known = measured(4, { messages: 10, octets: 1_000 }, { totalOctets: 10_000 });
    assert.equal(known.speed.rate, 1_000);
    assert.equal(known.speed.secondsLeft, 6);
    const unknown = measured(4, { messages: 10, octets: 1_000 });
    assert.equal(unknown.speed.secondsLeft, 96);
  });

  it('does not guess the time left from a moment, nor from no movement', () => {
    assert.equal(measured(1, { messages: 10, octets: 1_000 }).speed.secondsLeft, undefined);
    assert.equal(measured(9, {}).speed.secondsLeft, undefined);
  });

  it('follows a change of speed within seconds', () => {
    const meter = measured(30, { messages: 1, octets: 100 });
    for (let second = 31; second <= 45; second += 1) {
      meter.note(progress({ messages: 31, octets: 3_000 + (second - 30) * 5_000 }));
      meter.look(second * 1_000);
    }
    assert.equal(meter.speed.rate, 5_000);
  });

  it('begins anew with another phase, and keeps the picture', () => {
    const meter = measured(5, { messages: 1, octets: 100 });
    meter.note(progress({ phase: 'sending', octets: 0 }));
    meter.look(6_000);
    assert.equal(meter.speed.rate, 0);
    assert.equal(meter.speed.secondsLeft, undefined);
    assert.equal(meter.speed.rates.length, 5);
  });

  it('pictures the last minute', () => {
    const { rates } = measured(100, { messages: 1, octets: 100 }).speed;
    assert.equal(rates.length, 60);
    assert.ok(rates.every((rate) => rate === 100));
  });

  it('does not count a pause as slowness', () => {
    const meter = measured(5, { messages: 10, octets: 1_000 });
    meter.restart();
    meter.look(100_000);
    meter.note(progress({ messages: 60, octets: 6_000 }));
    meter.look(101_000);
    assert.equal(meter.speed.rate, 1_000);
  });
});
