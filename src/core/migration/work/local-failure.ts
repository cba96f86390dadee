import { errnoOf } from '../../dialogue/network-fault.ts';
import { explainDisk, explainForeign, explainLock } from '../../words/work-words.ts';
import type { Words } from '../../words/words.ts';
import type { LockHolder } from '../store/lock.ts';
import { ForeignManifest } from '../store/own-manifest.ts';
import type { WorkFailure } from './work-outcome.ts';

/** What the file system refused, or what lies there that is not of this backup; undefined for any other error, which is a bug. */
export function diskFailure(error: unknown, directory: string, words: Words): WorkFailure | undefined {
  if (error instanceof ForeignManifest) {
    const { found, expected } = error;
    const args = { directory, found, ...(expected !== undefined && { expected }) };
    return { code: 'foreign', args, ...explainForeign(args, words) };
  }
  const errno = errnoOf(error);
  if (!/^E[A-Z\d]+$/.test(errno)) return undefined;
  const args = { errno, directory };
  return { code: 'disk', args, ...explainDisk(args, words) };
}

/** Another run is at the same backup. */
export function lockedFailure({ pid, host, since }: LockHolder, words: Words): WorkFailure {
  const args = { pid, host, since };
  return { code: 'locked', args, ...explainLock(args, words) };
}
