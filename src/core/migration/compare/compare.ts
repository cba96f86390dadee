import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { Side as SideName } from '../../report/report.ts';
import { findBackup } from '../verify/find-backup.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { ComparedSide, CompareResult } from './compare-result.ts';
import { runComparison, type SideToRead } from './run-comparison.ts';

export interface CompareRequest extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** What a person named; the backup is in it, or in a folder of the address inside it. Undefined: source against target. */
  readonly backup: string | undefined;
  /** Whether content is compared, not the header alone. */
  readonly deep: boolean;
  /** Sessions with each mailbox at once at most; the providers' own limits hold too. */
  readonly connections: number;
  /** Where journals of mirrors lie. */
  readonly stateDirectory: string;
  /** Before a session that broke is opened anew, milliseconds; doubled each time nothing was done meanwhile. */
  readonly retryMs?: number;
}

/**
 * Holds the source against the target; or the mailbox of `side` against its backup, and with the side `target` the backup, in the place
 * of the source, against the target. Changes nothing anywhere. Resolves to the result whatever networks do, and also when it is cancelled.
 */
export async function compare(
  request: CompareRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<CompareResult> {
  const { entry, side, backup } = request;
  const mailbox = (name: SideName): SideToRead => ({
    request: { ...request, side: name },
    doc: mailboxSide(entry, name),
  });
  if (backup === undefined)
    return runComparison(mailbox('source'), mailbox('target'), request, context, control);
  const directory = await findBackup(backup, addressOf(entry, 'source'));
  const kept: SideToRead = { directory, doc: { kind: 'backup', directory } };
  return side === 'target'
    ? runComparison(kept, mailbox('target'), request, context, control)
    : runComparison(mailbox('source'), kept, request, context, control);
}

/** A mailbox as the document names it. */
export function mailboxSide(entry: MailboxEntry, side: SideName): ComparedSide {
  return { kind: 'mailbox', side, address: addressOf(entry, side) };
}

export function addressOf({ mailbox }: MailboxEntry, side: SideName): string {
  return connectionOf(mailbox, side)?.address ?? mailbox.address;
}
