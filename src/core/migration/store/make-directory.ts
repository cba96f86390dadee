import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from '../../dialogue/network-fault.ts';

/**
 * Makes a directory and those above it that are missing; one that is there already is left as it is, whoever made it. `mode` holds for each
 * that is made. Rejects with the file system's own error. One level at a time: Node's recursive `mkdir` never ends where a directory exists
 * and nothing can be made in it, as in /proc.
 */
export async function makeDirectory(path: string, mode?: number): Promise<void> {
  try {
    await makeLevel(path, mode);
  } catch (error) {
    const above = dirname(path);
    if (errnoOf(error) !== 'ENOENT' || above === path) throw error;
    await makeDirectory(above, mode);
    await makeLevel(path, mode);
  }
}

async function makeLevel(path: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // What a system says of a directory that exists differs: EEXIST, EISDIR, EROFS, EPERM (the root of a drive).
    if (errnoOf(error) === 'ENOENT' || !(await isDirectory(path))) throw error;
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
