import type { DiagnosisContext, DiagnosisRequest } from '../diagnosis/context.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { numberOf, partReport } from '../diagnosis/part-report.ts';
import { stepsFor } from '../diagnosis/step-selection.ts';
import type { Report } from '../report/report.ts';
import { syncBounds, syncing, type SyncBounds } from './syncing.ts';

/**
 * Whether a mailbox comes down within a minute: the IMAP leg, then the list of its folders and its newest headers. Read-only, one login.
 * Resolves to a Report of these steps, whatever the network does, and also when `signal` aborts.
 */
export async function checkSync(
  request: Omit<DiagnosisRequest, 'steps' | 'further'>,
  context: DiagnosisContext,
  signal: AbortSignal,
  bounds: SyncBounds = syncBounds,
): Promise<Report> {
  const report = await diagnose(
    { ...request, steps: stepsFor(['imap']), further: { imap: syncing(bounds) } },
    context,
    signal,
  );
  const seconds = Math.max(1, Math.ceil((numberOf(report, 'imap.headers', 'totalMs') ?? 0) / 1000));
  return partReport(report, { test: 'sync', seconds }, context.words);
}
