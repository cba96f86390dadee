import { errnoOf } from '../../dialogue/network-fault.ts';

/** Errors that are of one file alone: it is gone, not for this user, or on a bad place of the disk. */
const ofOneFile: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EACCES',
  'EPERM',
  'EIO',
  'ELOOP',
  'EINVAL',
]);

/** Whether an error keeps one message from being read, and not the others. */
export function isUnreadable(error: unknown): boolean {
  return ofOneFile.has(errnoOf(error));
}
