import assert from 'node:assert/strict';
import { measuredAt, newestParts } from '../../../src/core/guide/newest-parts.ts';
import { statusOfCode, type Code } from '../../../src/core/report/codes.ts';
import type { Report, StepId, Verdict } from '../../../src/core/report/report.ts';
import { reportOf } from './checklist/scene.ts';

/** A Report of that hour in which only the steps of these legs were asked for. */
function part(hour: number, legs: readonly string[], codes: Partial<Record<StepId, Code>> = {}): Report {
  const whole = at(hour, codes);
  return {
    ...whole,
    steps: whole.steps.map((step) =>
      legs.includes(step.id.split('.')[0] ?? '') ? step : { ...step, ...unasked, detail: {} },
    ),
  };
}

const unasked = { code: 'skip.not-requested', status: 'skip' } as const;

function at(hour: number, codes: Partial<Record<StepId, Code>> = {}): Report {
  const report = reportOf(codes, { startedAt: `2026-11-22T${String(hour).padStart(2, '0')}:00:00Z` });
  const failed = report.steps.find(({ status }) => status === 'fail');
  const verdict: Verdict = {
    ...report.verdict,
    ...(failed && { code: failed.code, status: 'fail', step: failed.id }),
  };
  return { ...report, verdict };
}

const isWhole = ({ steps }: Report): boolean => steps.every(({ code }) => code !== 'skip.not-requested');
const codeOf = (report: Report | undefined, id: StepId): string | undefined =>
  report?.steps.find((step) => step.id === id)?.code;

describe('newestParts', () => {
  it('is the whole Report itself where nothing newer was tested', () => {
    const whole = at(9);
    assert.equal(newestParts([whole, part(8, ['mx'], { mx: 'dns.no-mx' })], isWhole), whole);
    assert.equal(newestParts([], isWhole), undefined);
  });

  it('takes MX, provider and gateway from a newer check of the MX, and their time', () => {
    const mx = { ...part(11, ['mx']), provider: null, gateway: 'Mimecast' };
    const whole = at(9, { mx: 'dns.no-such-domain', 'imap.login': 'auth.bad-credentials' });
    const seen = newestParts([mx, whole], isWhole);
    assert.ok(seen);
    assert.equal(codeOf(seen, 'mx'), 'ok');
    assert.deepEqual([seen.provider, seen.gateway], [null, 'Mimecast']);
    assert.equal(measuredAt(seen, 'mx'), mx.startedAt);
    assert.equal(codeOf(seen, 'imap.login'), 'auth.bad-credentials');
    assert.equal(measuredAt(seen, 'imap.login'), whole.startedAt);
  });

  it('answers from a check of the MX alone', () => {
    const mx = part(11, ['mx']);
    assert.equal(newestParts([mx], isWhole), mx);
    const both = newestParts([mx, part(10, ['imap'], { 'imap.login': 'auth.bad-credentials' })], isWhole);
    assert.deepEqual(
      [codeOf(both, 'mx'), codeOf(both, 'imap.login'), codeOf(both, 'smtp.auth')],
      ['ok', 'auth.bad-credentials', 'skip.not-requested'],
    );
  });

  const silent: readonly (readonly [string, Report])[] = [
    ['a time-out', part(11, ['mx'], { mx: 'dns.timeout' })],
    ['a login that was held back', part(11, ['imap'], { 'imap.login': 'skip.refusals' })],
    [
      'a check of TLS alone',
      {
        ...part(11, ['imap', 'smtp']),
        steps: at(11).steps.map((step) =>
          ['imap.login', 'imap.select', 'smtp.auth', 'mx'].includes(step.id) ? { ...step, ...unasked } : step,
        ),
      },
    ],
  ];
  for (const [name, newer] of silent)
    it(`takes nothing from ${name}`, () => {
      const whole = at(9);
      assert.equal(newestParts([newer, whole], isWhole), whole);
    });

  it('takes the settings of a leg with its steps', () => {
    const host = (value: string) => [
      { key: 'imap.host', value, from: 'provider' as const },
      { key: 'smtp.host', value, from: 'provider' as const },
    ];
    const seen = newestParts(
      [
        { ...part(11, ['imap']), settings: host('new.example.com') },
        { ...at(9), settings: host('old.example.com') },
      ],
      isWhole,
    );
    assert.deepEqual(seen?.settings.map(({ key, value }) => `${key} ${value}`).sort(), [
      'imap.host new.example.com',
      'smtp.host old.example.com',
    ]);
  });

  const verdicts: readonly (readonly [string, Report, Report, string])[] = [
    [
      'another leg: stays',
      part(11, ['mx']),
      at(9, { 'imap.login': 'auth.bad-credentials' }),
      'auth.bad-credentials',
    ],
    ['mended', part(11, ['imap']), at(9, { 'imap.login': 'auth.bad-credentials' }), 'ok'],
    [
      'newly broken',
      part(11, ['imap'], { 'imap.login': 'auth.bad-credentials' }),
      at(9),
      'auth.bad-credentials',
    ],
  ];
  for (const [name, newer, whole, code] of verdicts)
    it(`has the verdict that stands: ${name}`, () => {
      assert.equal(newestParts([newer, whole], isWhole)?.verdict.code, code);
      assert.ok(code in statusOfCode);
    });
});
