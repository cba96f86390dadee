import assert from 'node:assert/strict';
import type { WorkReport } from '../../../../src/core/migration/report/work-report.ts';
import { makeWorkView, type ShownWork } from '../../../../src/editor/migration/make-work-view.ts';
import { WorkRun } from '../../../../src/editor/migration/work-run.ts';
import { wordsOf } from '../../words/tables.ts';
import { address, file, jobOf } from './scene.ts';

const words = wordsOf('en');
const identity = { kind: 'compare', file, address } as const;

const reportWith = (rows: number): WorkReport => ({
  title: 'Comparison',
  status: 'good',
  sentence: 'Nothing is lost.',
  actions: [],
  facts: [],
  remarks: [],
  tables: [
    {
      id: 'differences',
      title: 'Differences',
      columns: [{ id: 'uid', title: 'UID' }],
      rows: Array.from({ length: rows }, (_, at) => [{ kind: 'number', value: at }]),
    },
  ],
});
const shownOf = (change: Partial<ShownWork> = {}): ShownWork => ({
  ...{ report: reportWith(3), endedAt: '2026-11-24T13:00:00.000Z', offer: undefined, kept: undefined },
  ...change,
});

describe('makeWorkView', () => {
  it('shows how far running work is, and no report of before', () => {
    const run = new WorkRun(jobOf('compare'));
    run.control.progress({
      ...{ phase: 'checking', folder: 'INBOX', messages: 3, total: 9, octets: 10, totalOctets: 90 },
    });
    const view = makeWorkView(identity, run, undefined, words);
    assert.deepEqual(view.running, {
      ...{ isPaused: false, phase: 'Comparing', folder: 'INBOX', messages: 3, total: 9, octets: 10 },
      ...{ totalOctets: 90, rate: 0, secondsLeft: undefined, rates: [], canPause: true },
    });
    assert.deepEqual([view.report, view.canRunAgain, view.goOn], [undefined, false, undefined]);
  });

  it('says at once that it is being stopped', () => {
    const run = new WorkRun(jobOf('compare'));
    run.cancel();
    assert.equal(makeWorkView(identity, run, undefined, words).running?.phase, 'Stopping');
  });

  it('offers to go on from a plan, and to run again', () => {
    const view = makeWorkView(identity, undefined, shownOf({ offer: 'Copy 3 Messages' }), words);
    assert.deepEqual([view.goOn, view.canRunAgain, view.note], ['Copy 3 Messages', true, '']);
    assert.equal(view.title, `Comparison: ${address}`);
  });

  it('says of a kept report that nothing was done since, and what was left out', () => {
    const noteOf = (leftOut: number): string =>
      makeWorkView(identity, undefined, shownOf({ kept: { leftOut } }), words).note;
    assert.match(noteOf(0), /^This report was kept;/);
    assert.match(noteOf(99_800), /without 99,800 entries/);
  });

  it('sends no more rows than a page can take, and says so', () => {
    const view = makeWorkView(identity, undefined, shownOf({ report: reportWith(100_000) }), words);
    assert.equal(view.report?.tables[0]?.rows.length, 20_000);
    assert.match(view.note, /the first 20,000 rows/);
  });
});
