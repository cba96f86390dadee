import assert from 'node:assert/strict';
import type { WorkProgress } from '../../../src/core/migration/work/work-progress.ts';
import { explainDisk, explainLock, workProgressText } from '../../../src/core/words/work-words.ts';
import { makeWords } from '../../../src/core/words/words.ts';

const words = makeWords('en', {});
const progress: WorkProgress = {
  phase: 'fetching',
  folder: 'INBOX',
  messages: 50,
  total: 200,
  octets: 2_000_000,
};

describe('the line of work that is under way', () => {
  const cases: readonly (readonly [string, Partial<WorkProgress>, number, string])[] = [
    ['by messages', {}, 10_000, 'Fetching  INBOX  50 of 200  2 MB  200 kB/s  0:30 left'],
    [
      'by octets where all are known',
      { totalOctets: 20_000_000 },
      10_000,
      'Fetching  INBOX  50 of 200  2 MB of 20 MB  200 kB/s  1:30 left',
    ],
    ['without octets', { phase: 'checking', octets: 0 }, 10_000, 'Checking  INBOX  50 of 200  0:30 left'],
    [
      'octets not yet known',
      { octets: 0, totalOctets: 20_000_000 },
      10_000,
      'Fetching  INBOX  50 of 200  0:30 left',
    ],
    [
      'without a total',
      { phase: 'listing', total: 0, octets: 0, folder: '' },
      10_000,
      'Reading the list  50 messages',
    ],
    ['at the very beginning', { messages: 0, total: 0, octets: 0 }, 0, 'Fetching  INBOX  0 messages'],
    ['before a speed can be told', {}, 500, 'Fetching  INBOX  50 of 200  2 MB'],
    [
      'more than was announced',
      { phase: 'sending', messages: 210 },
      10_000,
      'Sending  INBOX  210 of 210  2 MB  200 kB/s  0:00 left',
    ],
    ['for hours', { total: 50_000 }, 10_000, 'Fetching  INBOX  50 of 50,000  2 MB  200 kB/s  2:46:30 left'],
    [
      'a name that would steer the terminal',
      { folder: 'a\u001b[2J\nb' },
      500,
      'Fetching  a [2J b  50 of 200  2 MB',
    ],
  ];
  for (const [name, given, ms, line] of cases)
    it(`is right: ${name}`, () => {
      assert.equal(workProgressText({ ...progress, ...given }, ms, words), line);
    });
});

describe('what stands in the way on this machine', () => {
  for (const [errno, cause] of [
    ['ENOSPC', /no room left/],
    ['EDQUOT', /no room left/],
    ['EACCES', /cannot be written to \(EACCES\)/],
  ] as const)
    it(`is explained: ${errno}`, () => {
      assert.match(explainDisk({ errno, directory: '/b' }, words).cause, cause);
    });

  it('is explained: another run', () => {
    const { cause } = explainLock({ pid: 7, host: 'pc', since: '' }, words);
    assert.equal(cause, 'Another run is under way there: process 7 on pc, since ?.');
  });
});
