import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { TickSoon } from '../../../../src/editor/guide/tick-soon.ts';

describe('TickSoon', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('goes on after a time when it went wrong', async () => {
    let come: (address: string) => void = () => undefined;
    const told: string[][] = [];
    const bugs: unknown[] = [];
    const soon = new TickSoon(
      {
        subscribe: (listener) => {
          come = listener;
          return { dispose: () => undefined };
        },
      },
      (addresses) => {
        told.push([...addresses]);
        return told.length === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      },
      (bug) => bugs.push(bug),
    );
    for (const address of ['a@b.example', 'c@d.example']) {
      come(address);
      mock.timers.tick(1000);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    soon.dispose();
    assert.deepEqual(told, [['a@b.example'], ['c@d.example']]);
    assert.deepEqual(bugs.map(String), ['Error: once']);
  });
});
