import assert from 'node:assert/strict';
import { NewestRun } from '../../../../src/editor/yaml/newest-run.ts';

describe('NewestRun', () => {
  it('gives the say to the run that was begun last, whichever ends first', () => {
    const runs = new NewestRun();
    const [first, second] = [runs.begin(), runs.begin()];
    assert.deepEqual([second(), first()], [true, false]);
  });

  it('gives it to none after the end', () => {
    const runs = new NewestRun();
    const isNewest = runs.begin();
    runs.end();
    assert.equal(isNewest(), false);
  });
});
