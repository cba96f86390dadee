import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import { explainUnrestorable } from '../../words/restore-words.ts';
import type { RestoreResult, TransferResult } from '../transfer/transfer-result.ts';
import { transfer, type TransferPlan } from '../transfer/transfer.ts';
import { diskFailure } from '../work/local-failure.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import { restorableIn, type Restorable } from './restorable.ts';

export interface RestoreRequest
  extends
    Pick<DiagnosisRequest, 'entry' | 'side'>,
    Pick<TransferPlan, 'connections' | 'dryRun' | 'stateDirectory' | 'retryMs'> {
  /** A backup, a directory that holds that of the mailbox's address, or `.eml` and mbox files. */
  readonly directory: string;
}

/**
 * Brings what a directory holds to a mailbox: what is there already is not sent again, flags and dates are kept, nothing is removed.
 * Resolves to the result whatever disk and network do, and also when it is cancelled.
 */
export async function restore(
  { directory, entry, side, ...plan }: RestoreRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<RestoreResult> {
  const startedAt = new Date();
  const { words } = context;
  const address = connectionOf(entry.mailbox, side)?.address ?? entry.mailbox.address;
  const ended = (result: WorkOutcome, failure: WorkFailure | null): RestoreResult => ({
    ...nothingDone,
    address: entry.mailbox.address,
    target: { address, host: null },
    result,
    dryRun: plan.dryRun,
    failure,
    startedAt: startedAt.toISOString(),
    ms: Math.round(Date.now() - startedAt.getTime()),
    kind: 'restore',
    directory,
    from: 'backup',
    ...nothingTold,
  });
  let restorable: Restorable;
  try {
    const found = await restorableIn(directory, address, control.signal);
    if ('problem' in found) {
      const args = { directory };
      return ended('failed', {
        code: found.problem,
        args,
        ...explainUnrestorable(found.problem, args, words),
      });
    }
    restorable = found;
  } catch (error) {
    if (control.signal.aborted) return ended('interrupted', null);
    const failure = diskFailure(error, directory, words);
    if (!failure) throw error;
    return ended('failed', failure);
  }
  const { origin, from, told } = restorable;
  const result = await transfer({ ...plan, origin, entry, side, deletes: false }, context, control);
  return { ...result, kind: 'restore', directory, from, ...told() };
}

const nothingTold = { leftOut: 0, torn: [], ignored: [] } as const;

const nothingDone = {
  version: 1,
  folders: [],
  totals: {
    messages: 0,
    present: 0,
    sent: 0,
    octets: 0,
    flagsChanged: 0,
    deleted: 0,
    undelivered: 0,
    altered: 0,
    redated: 0,
    flagsDropped: 0,
    foundAgain: 0,
  },
  undelivered: [],
} as const satisfies Partial<TransferResult>;
