import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Symbolic links that are followed one after the other. */
const mostLinks = 40;
/** On Windows a file cannot be replaced while another program, as a virus scanner, looks at it. Milliseconds between attempts. */
const waits = [10, 30, 100, 300] as const;

/**
 * Replaces what a file holds in one step: whoever reads it sees the old or the new content, whole. A symbolic link stays one, and its target is written; mode and owner stay. A hard link does not: the other names of the file keep the old content. Throws what the file
 * system says, `EACCES` for a read-only file; nothing has changed then.
 */
export async function writeAtomically(path: string, content: Uint8Array): Promise<void> {
  const target = await linkTarget(path);
  const before = await stat(target).catch(orAbsent);
  if (before && !(await isWritable(target))) throw fileError('EACCES', target);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, 'wx', before ? before.mode & 0o777 : 0o666);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (before) await keepOwner(draft, before);
    await replace(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether a file can be written, or made where it is missing. A mode without any right to write counts for the administrator too. */
export async function isWritable(path: string): Promise<boolean> {
  const found = await stat(path).catch(orAbsent);
  if (found && (found.mode & 0o222) === 0) return false;
  try {
    await access(found ? path : dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a path leads, also where nothing is there yet. */
async function linkTarget(path: string): Promise<string> {
  let target = path;
  for (let count = 0; count < mostLinks; count += 1) {
    const found = await lstat(target).catch(orAbsent);
    if (!found?.isSymbolicLink()) break;
    target = resolve(dirname(target), await readlink(target));
  }
  // Folders may be links as well.
  return realpath(target).catch(() => target);
}

/** Mode and owner that the umask or this process would have changed. */
async function keepOwner(
  draft: string,
  { mode, uid, gid }: { readonly mode: number; readonly uid: number; readonly gid: number },
): Promise<void> {
  const made = await stat(draft);
  // Only the administrator may give a file away; everybody else has made it with the owner it has.
  if (made.uid !== uid || made.gid !== gid) await chown(draft, uid, gid).catch(() => undefined);
  if (made.mode !== mode) await chmod(draft, mode & 0o7777);
}

async function replace(draft: string, target: string): Promise<void> {
  for (const wait of waits) {
    try {
      await rename(draft, target);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await rename(draft, target);
}

/** The code of an error of the file system; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function orAbsent(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
