import { errnoOf } from '../../dialogue/network-fault.ts';
import { explainDisk, explainLock } from '../../words/backup-words.ts';
import type { Words } from '../../words/words.ts';
import type { LockHolder } from '../store/lock.ts';
import type { BackupFailure } from './backup-result.ts';

/** What the file system refused; undefined for an error that is not its own, which is a bug. */
export function diskFailure(error: unknown, directory: string, words: Words): BackupFailure | undefined {
  const errno = errnoOf(error);
  if (!/^E[A-Z\d]+$/.test(errno)) return undefined;
  const args = { errno, directory };
  return { code: 'disk', args, ...explainDisk(args, words) };
}

/** Another run is at the same backup. */
export function lockedFailure({ pid, host, since }: LockHolder, words: Words): BackupFailure {
  const args = { pid, host, since };
  return { code: 'locked', args, ...explainLock(args, words) };
}
