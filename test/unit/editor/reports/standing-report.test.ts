import assert from 'node:assert/strict';
import type { Report } from '../../../../src/core/report/report.ts';
import { isWhole, retained, standing } from '../../../../src/editor/reports/standing-report.ts';
import { partialReportOf, reportOf } from './report.ts';

describe('isWhole', () => {
  it('tells a check of one part from a whole diagnosis', () => {
    assert.equal(isWhole(reportOf('a@a.org', '2026-01-01T00:00:00Z')), true);
    assert.equal(isWhole(partialReportOf('a@a.org', '2026-01-01T00:00:00Z')), false);
  });

  it('takes a diagnosis that held a refused password back for a part', () => {
    const login = { id: 'imap.login', status: 'skip', ms: 0, detail: {} } as const;
    assert.equal(isWhole({ steps: [{ ...login, code: 'auth.no-credential' }] }), true);
    assert.equal(isWhole({ steps: [{ ...login, code: 'skip.refusals' }] }), false);
  });
});

describe('standing', () => {
  const whole = { whole: true, at: 1 };
  const part = { whole: false, at: 1 };
  const cases = [
    ['the first whole one', undefined, { whole: true, at: 2 }, 2],
    ['the first part where there is nothing else', undefined, { whole: false, at: 2 }, 2],
    ['a newer whole one after a whole one', whole, { whole: true, at: 2 }, 2],
    ['a whole one after a part', part, { whole: true, at: 2 }, 2],
    ['a newer part after a part', part, { whole: false, at: 2 }, 2],
    ['the whole one still, after a part', whole, { whole: false, at: 2 }, 1],
  ] as const;
  for (const [title, previous, next, at] of cases)
    it(title, () => assert.equal(standing<{ whole: boolean; at: number }>(previous, next).at, at));
});

describe('retained', () => {
  const kept = (report: Report, file = 'one'): { file: string; report: Report } => ({ file, report });
  const parts = Array.from({ length: 30 }, (_, at) =>
    kept(partialReportOf('a@a.org', `2026-01-01T00:00:${59 - at}Z`)),
  );

  it('keeps the last 20', () => {
    assert.deepEqual(retained(parts), parts.slice(0, 20));
  });
  it('keeps the last whole one though 20 parts have followed it', () => {
    const [newer, older] = [1, 0].map((day) => kept(reportOf('a@a.org', `2025-12-0${day + 1}T00:00:00Z`)));
    assert.ok(newer && older);
    assert.deepEqual(retained([...parts, newer, older]), [...parts.slice(0, 20), newer]);
  });
  it('counts each file and each side by itself', () => {
    const other = kept(reportOf('a@a.org', '2025-01-01T00:00:00Z'), 'two');
    const target = kept({ ...reportOf('a@a.org', '2025-01-01T00:00:00Z'), side: 'target' as const });
    assert.deepEqual(retained([...parts, other, target]), [...parts.slice(0, 20), other, target]);
  });
});
