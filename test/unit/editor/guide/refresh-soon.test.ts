import assert from 'node:assert/strict';
import { RefreshSoon } from '../../../../src/editor/guide/refresh-soon.ts';

describe('RefreshSoon', () => {
  it('does once what is asked for several times', async () => {
    let runs = 0;
    const refresh = new RefreshSoon(
      () => Promise.resolve(void (runs += 1)),
      () => assert.fail(),
    );
    await Promise.all([refresh.now(), refresh.now(), refresh.now()]);
    assert.equal(runs, 1);
    await refresh.now();
    assert.equal(runs, 2);
  });

  it('runs once more when it is asked meanwhile, never twice at once', async () => {
    let [runs, atOnce] = [0, 0];
    let again: Promise<void> | undefined;
    const refresh: RefreshSoon = new RefreshSoon(
      async () => {
        runs += 1;
        atOnce += 1;
        assert.equal(atOnce, 1);
        again ??= refresh.now();
        await Promise.resolve();
        atOnce -= 1;
      },
      () => assert.fail(),
    );
    await refresh.now();
    await again;
    assert.equal(runs, 2);
  });

  it('tells of a bug and goes on', async () => {
    const bugs: unknown[] = [];
    let runs = 0;
    const refresh = new RefreshSoon(
      () => {
        runs += 1;
        return runs === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      },
      (bug) => bugs.push(bug),
    );
    await refresh.now();
    await refresh.now();
    assert.equal(runs, 2);
    assert.deepEqual(bugs.map(String), ['Error: once']);
  });

  it('begins nothing once it is disposed of', async () => {
    const refresh = new RefreshSoon(
      () => assert.fail(),
      () => assert.fail(),
    );
    refresh.dispose();
    await refresh.now();
  });
});
