import type { Dirent } from 'node:fs';
import { lstat, readdir, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';
import { foldersName, layoutIn, manifestName, messageFilePattern } from '../store/layout.ts';

/** What was removed of a backup so far, and what lies in it that is not of one. */
export interface Removal {
  files: number;
  octets: number;
  /** Relative to the backup, `/` between its parts. */
  readonly foreign: string[];
  /** Everything of the backup is gone. */
  isWhole: boolean;
}

/** What runs call the files they write, beside `messageFileName`. */
const partialName = /^\d+$/;
/** What a run that was killed while it took the lock leaves. */
const besideLock = /^lock\.[\da-f-]{36}$/;

/**
 * Removes the files of a backup whose lock the caller holds, and the directories that are empty then; the lock stays. Anything that no run
 * of Mailops writes there is left and named; a symbolic link is never followed. The manifest goes last, so that what is cut off can be
 * repeated. Rejects with the file system's error; stops where `signal` aborts. `removal` holds what was done, whatever happens.
 */
export async function removeBackup(directory: string, removal: Removal, signal: AbortSignal): Promise<void> {
  const { manifest, folders, partial, lock } = layoutIn(directory);
  const scene: Scene = { root: directory, removal, signal };
  for (const entry of await entriesOf(directory)) {
    const path = join(directory, entry.name);
    if (path === folders && entry.isDirectory()) await removeFiles(scene, foldersName, messageFilePattern);
    else if (path === partial && entry.isDirectory()) await removeFiles(scene, entry.name, partialName);
    else if (entry.isFile() && besideLock.test(entry.name)) await removeFile(scene, entry.name);
    else if (!entry.isFile() || (path !== manifest && path !== lock)) removal.foreign.push(entry.name);
  }
  if (signal.aborted) return;
  await removeFile(scene, manifestName);
  removal.isWhole = true;
}

/** Removes a directory in which nothing is left. */
export async function removeEmpty(directory: string): Promise<void> {
  await rmdir(directory).catch((error: unknown) => {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errnoOf(error))) throw error;
  });
}

interface Scene {
  readonly root: string;
  readonly removal: Removal;
  readonly signal: AbortSignal;
}

/** Removes the files of such names from a directory and from those in it, then the directory if it is empty. */
async function removeFiles(scene: Scene, path: string, known: RegExp): Promise<void> {
  const directory = join(scene.root, ...path.split('/'));
  for (const entry of await entriesOf(directory)) {
    if (scene.signal.aborted) return;
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) await removeFiles(scene, inner, known);
    else if (entry.isFile() && known.test(entry.name)) await removeFile(scene, inner);
    else scene.removal.foreign.push(inner);
  }
  await removeEmpty(directory);
}

async function removeFile({ root, removal }: Scene, path: string): Promise<void> {
  const file = join(root, ...path.split('/'));
  const { size } = await lstat(file);
  await unlink(file);
  removal.files += 1;
  removal.octets += size;
}

async function entriesOf(directory: string): Promise<Dirent[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}
