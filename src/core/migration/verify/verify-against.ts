import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import type { CompareResult } from '../compare/compare-result.ts';
import { addressOf, mailboxSide } from '../compare/compare.ts';
import { runComparison } from '../compare/run-comparison.ts';
import type { WorkControl } from '../work/work-control.ts';
import { findBackup } from './find-backup.ts';

export interface VerifyAgainstRequest extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** The backup, or what it lies in. */
  readonly directory: string;
  /** Sessions at once at most; the provider's own limit holds too. */
  readonly connections?: number;
  /** Before a session that broke is opened anew, milliseconds; doubled each time nothing was done meanwhile. */
  readonly retryMs?: number;
}

/**
 * Holds a mailbox against its backup, per folder and per message: every message of the server has to be in the backup, in a file as long
 * as the manifest says and with the same header. Whether the files are what was once received is `verifyBackup`'s to say.
 */
export async function verifyAgainst(
  request: VerifyAgainstRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<CompareResult> {
  const { entry, side, connections = 4 } = request;
  const directory = await findBackup(request.directory, addressOf(entry, side));
  return runComparison(
    { request: { ...request, side }, doc: mailboxSide(entry, side) },
    { directory, doc: { kind: 'backup', directory } },
    { ...request, connections, deep: false, stateDirectory: undefined },
    context,
    control,
  );
}
