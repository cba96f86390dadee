import type { DiagnosisContext, DiagnosisRequest } from '../diagnosis/context.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { partReport } from '../diagnosis/part-report.ts';
import { stepsFor } from '../diagnosis/step-selection.ts';
import { decodeFolderName } from '../imap/folder-name.ts';
import type { Report } from '../report/report.ts';
import { removing } from './removing.ts';
import type { TestMark } from './test-message.ts';

/** A test message where it was last seen. */
export interface ArrivedTest {
  readonly mark: TestMark;
  /** The folder, as it goes over the wire. */
  readonly folder: string;
}

/** Removes one test message from the mailbox of `request`; a Report of the IMAP leg and `imap.removal`, whatever the network does. */
export async function removeTest(
  { mark, folder }: ArrivedTest,
  request: Omit<DiagnosisRequest, 'steps' | 'further'>,
  context: DiagnosisContext,
  signal: AbortSignal,
): Promise<Report> {
  const report = await diagnose(
    { ...request, steps: stepsFor(['imap']), further: { imap: removing(folder, mark) } },
    context,
    signal,
  );
  return partReport(report, { test: 'removal', folder: decodeFolderName(folder) }, context.words);
}
