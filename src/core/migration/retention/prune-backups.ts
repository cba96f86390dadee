import type { Words } from '../../words/words.ts';
import { layoutIn } from '../store/layout.ts';
import { RunLock } from '../store/lock.ts';
import { diskFailure, lockedFailure } from '../work/local-failure.ts';
import type { WorkOutcome } from '../work/work-outcome.ts';
import { keptBackup } from './kept-backup.ts';
import { removeBackup, removeEmpty, type Removal } from './remove-backup.ts';
import type { BackupList, ListedBackup, PrunedBackup, PruneResult } from './retention-result.ts';

/**
 * Removes the backups that `listBackups` marked as old: only on a person's request, and only what Mailops itself wrote. One that
 * another run is at, or that has been changed since it was listed, stays. Resolves whatever the disk does, and also when it is cancelled.
 */
export async function pruneBackups(
  list: BackupList,
  words: Words,
  signal: AbortSignal,
): Promise<PruneResult> {
  const startedAt = new Date();
  const old = list.backups.filter((backup) => backup.old);
  const backups: PrunedBackup[] = [];
  for (const backup of old) backups.push(await pruned(backup, new Date(list.olderThan), words, signal));
  return {
    version: 1,
    directory: list.directory,
    olderThan: list.olderThan,
    result: signal.aborted ? 'interrupted' : resultOf(backups),
    backups,
    younger: list.backups.length - old.length,
    startedAt: startedAt.toISOString(),
    ms: Math.round(Date.now() - startedAt.getTime()),
  };
}

function resultOf(backups: readonly PrunedBackup[]): WorkOutcome {
  return backups.every(({ outcome }) => outcome === 'removed') ? 'complete' : 'incomplete';
}

async function pruned(
  { directory, address, messages, octets, begunAt, lastRunAt, state }: ListedBackup,
  olderThan: Date,
  words: Words,
  signal: AbortSignal,
): Promise<PrunedBackup> {
  const removal: Removal = { files: 0, octets: 0, foreign: [], isWhole: false };
  const is = (outcome: PrunedBackup['outcome'], failure: PrunedBackup['failure'] = null): PrunedBackup => ({
    ...{ directory, address, messages, octets, begunAt, lastRunAt, state },
    outcome,
    filesRemoved: removal.files,
    octetsRemoved: removal.octets,
    foreign: removal.foreign,
    failure,
  });
  if (signal.aborted) return is('kept');
  const lost = new AbortController();
  try {
    const lock = await RunLock.take(layoutIn(directory).lock, () => lost.abort());
    if (!(lock instanceof RunLock)) return is('locked', lockedFailure(lock, words));
    try {
      // A person may have thought about it for a day, and a run may have ended meanwhile.
      const now = await keptBackup(directory, signal);
      if (new Date(now.lastRunAt) >= olderThan) return is('kept');
      await removeBackup(directory, removal, AbortSignal.any([signal, lost.signal]));
    } finally {
      await lock.release();
    }
    await removeEmpty(directory);
  } catch (error) {
    const failure = diskFailure(error, directory, words);
    if (failure) return is('refused', failure);
    if (error !== signal.reason) throw error;
  }
  if (removal.isWhole && removal.foreign.length === 0) return is('removed');
  return is(removal.files > 0 ? 'partly' : 'kept');
}
