import type { Report } from '../../../../src/core/report/report.ts';

/** A Report with nothing in it but what the store looks at. */
export function reportOf(
  address: string,
  startedAt: string,
  status: Report['verdict']['status'] = 'pass',
): Report {
  return {
    version: 1,
    address,
    side: 'source',
    provider: null,
    gateway: null,
    settings: [],
    steps: [],
    verdict: { code: 'ok', status, step: null, args: {}, cause: `seen ${startedAt}`, actions: [] },
    path: [],
    probedFrom: 'here',
    startedAt,
    ms: 1,
  };
}

/** The like, of a check of one part that passed. */
export function partialReportOf(address: string, startedAt: string): Report {
  const skipped = { status: 'skip', code: 'skip.not-requested', ms: 0, detail: {} } as const;
  return { ...reportOf(address, startedAt), steps: [{ id: 'imap.login', ...skipped }] };
}
