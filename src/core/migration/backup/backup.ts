import { setMaxListeners } from 'node:events';
import type { DiagnosisContext, DiagnosisRequest } from '../../diagnosis/context.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import { limits } from '../../limits.ts';
import { MemoryBudget } from '../memory-budget.ts';
import { backupOf } from '../store/layout.ts';
import { BackupStore } from '../store/backup-store.ts';
import { completeStates } from './plan-folders.ts';
import { diskFailure, lockedFailure } from '../work/local-failure.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { BackupResult } from './backup-result.ts';
import { resultOf } from './result-of.ts';
import { RunState } from './run-state.ts';
import { runSessions, type Opened } from './run-sessions.ts';

export interface BackupRequest extends Pick<DiagnosisRequest, 'entry' | 'side'> {
  /** What a person named; the backup lies in a folder of the address inside it. */
  readonly directory: string;
  /** Connections at once at most; the provider's own limit holds too. */
  readonly connections: number;
  /** Before a connection that broke is opened anew, milliseconds; doubled each time nothing has come meanwhile. */
  readonly retryMs?: number;
}

/**
 * Copies a mailbox into a directory: every message byte for byte as the server sends it, read-only there, crash-safe here, and only what
 * is not there yet. Resolves to the result whatever network and disk do, and also when it is cancelled.
 */
export async function backUp(
  request: BackupRequest,
  context: DiagnosisContext,
  control: WorkControl,
): Promise<BackupResult> {
  const startedAt = new Date();
  const { signal } = control;
  const { entry, side } = request;
  const address = connectionOf(entry.mailbox, side)?.address ?? entry.mailbox.address;
  const layout = backupOf(request.directory, address);
  const stop = new AbortController();
  const ends = AbortSignal.any([signal, stop.signal]);
  // Every connection listens, which is no leak.
  setMaxListeners(0, signal, ends);
  const frame = { address, side, directory: layout.directory, startedAt };
  const budget = new MemoryBudget(limits.migration.heldOctets);
  const lock = { isLost: false };
  let run: RunState | undefined;
  let opened: Opened | undefined;
  try {
    const store = await BackupStore.open(layout, address, budget, () => {
      lock.isLost = true;
      stop.abort(new Error('The backup was taken over.'));
    });
    if ('lockedBy' in store)
      return resultOf(frame, undefined, {
        outcome: 'locked',
        failure: lockedFailure(store.lockedBy, context.words),
      });
    run = new RunState(store, control, () => stop.abort(new Error('The backup broke off.')));
    try {
      opened = await runSessions(run, request, context, ends, budget);
      await run.settled();
      if (run.broken) throw run.broken.error;
    } finally {
      // Who has lost the lock writes nothing more.
      await store.close(lock.isLost || run.broken || !run.folders ? undefined : completeStates(run));
    }
  } catch (error) {
    const failure = diskFailure(error, layout.directory, context.words);
    if (!failure) throw error;
    return resultOf(frame, run, { outcome: 'failed', failure });
  }
  return resultOf(frame, run, { signal, opened, words: context.words });
}
