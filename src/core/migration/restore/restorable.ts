import { join } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { backupOf, layoutIn } from '../store/layout.ts';
import type { OriginAccess } from '../transfer/origin.ts';
import type { RestoreResult } from '../transfer/transfer-result.ts';
import { backupsUnder } from '../verify/verify-backup.ts';
import { BackupOrigin } from './backup-origin.ts';
import { FilesOrigin } from './files-origin.ts';
import { mailFilesIn } from './mail-files.ts';
import { readBackup } from './read-backup.ts';

/** What of a directory can be brought to a mailbox. */
export interface Restorable {
  readonly origin: OriginAccess;
  readonly from: RestoreResult['from'];
  /** What the result says of it once the work is done. */
  readonly told: () => Pick<RestoreResult, 'leftOut' | 'torn' | 'ignored'>;
}

/** Why nothing of a directory can: there is no mail in it, or several backups and none of that address. */
export interface NotRestorable {
  readonly problem: 'no-mail' | 'several-backups';
}

/** Finds out what a person named: a backup, a directory with backups in it, or mail in files. Rejects with the file system's error. */
export async function restorableIn(
  directory: string,
  address: string,
  signal: AbortSignal,
): Promise<Restorable | NotRestorable> {
  const backups = await backupsIn(directory);
  const own = backupOf(directory, address).directory;
  const [first, ...others] = backups;
  const backup = backups.includes(own) ? own : first;
  if (backup !== undefined && backup !== own && others.length > 0) return { problem: 'several-backups' };
  if (backup !== undefined) {
    const content = await readBackup(layoutIn(backup).manifest, signal);
    const told = { leftOut: content.deleted, torn: [], ignored: [] };
    return { origin: new BackupOrigin(backup, content), from: 'backup', told: () => told };
  }
  const found = await mailFilesIn(directory, signal);
  if (found.files.length === 0) return { problem: 'no-mail' };
  const origin = new FilesOrigin(directory, found, signal);
  return {
    origin,
    from: found.files.some(({ kind }) => kind !== 'mbox') ? 'eml' : 'mbox',
    told: () => ({ leftOut: 0, torn: [...origin.torn].sort(), ignored: found.ignored }),
  };
}

async function backupsIn(directory: string): Promise<readonly string[]> {
  try {
    return await backupsUnder(join(directory));
  } catch (error) {
    // A file is no directory, and may be an mbox.
    if (errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}
