import assert from 'node:assert/strict';
import type { ReportView } from '../../../../src/shared/report-view.ts';
import type { RunningView } from '../../../../src/shared/work-view.ts';
import { newsOf, phaseOf } from '../../../../src/webview/work/news.ts';

const running: RunningView = {
  ...{
    isPaused: false,
    phase: 'Fetching',
    folder: 'INBOX',
    messages: 5,
    total: 10,
    octets: 0,
    canPause: true,
  },
  ...{ totalOctets: undefined, rate: 0, secondsLeft: undefined, rates: [] },
};
const report: ReportView = {
  ...{ title: '', status: 'good', sentence: 'All there.', actions: [], facts: [], remarks: [], tables: [] },
};

describe('newsOf', () => {
  const told = (of: RunningView | undefined) => ({ phase: phaseOf(of), at: 1_000 });
  const cases = [
    ['nothing before ten seconds', running, undefined, told(running), 10_999, undefined],
    ['progress after them', running, undefined, told(running), 11_000, 'progress'],
    ['another folder is none', { ...running, folder: 'Sent' }, undefined, told(running), 2_000, undefined],
    ['another phase at once', { ...running, phase: 'Checking' }, undefined, told(running), 1_001, 'phase'],
    ['a pause at once', { ...running, isPaused: true }, undefined, told(running), 1_001, 'phase'],
    [
      'nothing while it waits',
      { ...running, isPaused: true },
      undefined,
      told({ ...running, isPaused: true }),
      99_000,
      undefined,
    ],
    ['the end at once', undefined, report, told(running), 1_001, 'end'],
    ['an end without a report', undefined, undefined, told(running), 1_001, undefined],
    ['nothing where nothing goes on', undefined, report, told(undefined), 99_000, undefined],
    ['a beginning', running, undefined, told(undefined), 1_001, 'phase'],
  ] as const;
  for (const [name, of, came, last, now, expected] of cases)
    it(name, () => assert.equal(newsOf({ running: of, report: came }, last, now), expected));
});
