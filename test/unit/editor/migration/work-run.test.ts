import assert from 'node:assert/strict';
import { WorkRun } from '../../../../src/editor/migration/work-run.ts';
import { progressText } from '../../../../src/editor/migration/progress-text.ts';
import { wordsOf } from '../../words/tables.ts';
import { jobOf } from './scene.ts';

const words = wordsOf('en');

describe('WorkRun', () => {
  it('holds and lets go, and tells of it', async () => {
    const run = new WorkRun(jobOf('backup'));
    let told = 0;
    run.subscribe(() => (told += 1));
    run.pause(true);
    run.pause(true);
    assert.equal(run.isPaused, true);
    let passed = false;
    const waiting = run.control.pause.passed(run.control.signal).then(() => (passed = true));
    await Promise.resolve();
    assert.equal(passed, false);
    run.pause(false);
    await waiting;
    assert.equal(told, 2);
  });

  it('is cancelled in a pause too', async () => {
    const run = new WorkRun(jobOf('backup'));
    run.pause(true);
    run.cancel();
    await run.control.pause.passed(run.control.signal);
    assert.equal(run.isCancelled, true);
  });

  it('says how far it is in one line, without what nobody can tell', () => {
    const run = new WorkRun(jobOf('backup'));
    assert.equal(progressText(run, words), 'Signing in');
    run.control.progress({ phase: 'listing', folder: '', messages: 0, total: 0, octets: 0 });
    assert.equal(progressText(run, words), 'Reading folders');
    for (const second of [0, 1, 2, 3, 4]) {
      const octets = second * 2_000_000;
      run.control.progress({
        phase: 'fetching',
        folder: 'INBOX',
        messages: second * 10,
        total: 1_240,
        octets,
      });
      run.look(second * 1_000);
    }
    assert.equal(
      progressText(run, words),
      'INBOX · 40 of 1,240 · 8.0 MB · 2.0 MB/s · 2:00 left'.replaceAll('.0 MB', ' MB'),
    );
    run.pause(true);
    assert.equal(progressText(run, words), 'Paused');
    run.cancel();
    assert.equal(progressText(run, words), 'Stopping');
  });
});
