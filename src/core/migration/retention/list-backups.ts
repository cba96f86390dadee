import { lstat } from 'node:fs/promises';
import { layoutIn } from '../store/layout.ts';
import { isForeign } from '../store/own-manifest.ts';
import { backupsUnder } from '../verify/verify-backup.ts';
import type { BackupList } from './retention-result.ts';
import { keptBackup } from './kept-backup.ts';

/**
 * The backups under a directory, or the one that it is, the oldest first. Rejects with the file system's error where something cannot be
 * read, and with the signal's reason when it aborts.
 *
 * @param olderThan a backup whose last run was before this moment is marked as old
 */
export async function listBackups(
  directory: string,
  olderThan: Date,
  signal: AbortSignal,
): Promise<BackupList> {
  const kept = [];
  for (const each of await backupsUnder(directory)) {
    signal.throwIfAborted();
    const { manifest } = layoutIn(each);
    // A link to somebody else's manifest makes no backup, nor does a file of that name that is not of Mailops.
    if ((await lstat(manifest)).isFile() && !(await isForeign(manifest)))
      kept.push(await keptBackup(each, signal));
  }
  kept.sort((one, other) => (one.lastRunAt < other.lastRunAt ? -1 : 1));
  const backups = kept.map((backup) => ({ ...backup, old: new Date(backup.lastRunAt) < olderThan }));
  return { version: 1, directory, olderThan: olderThan.toISOString(), backups };
}
