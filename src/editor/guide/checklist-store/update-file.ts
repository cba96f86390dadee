import { readFile, realpath, stat } from 'node:fs/promises';
import { checklistLimits } from '../../../core/guide/checklist/file/checklist-limits.ts';
import { codeOf, writeAtomically } from './atomic-write.ts';
import { withLock } from './lock.ts';

/** What to make of a file: its new content, or a result without writing. */
export type FileChange<Result> =
  | { readonly kind: 'write'; readonly content: Uint8Array; readonly result: Result }
  | { readonly kind: 'leave'; readonly result: Result };

/** What goes on while the file changes again and again. */
const mostAttempts = 5;

/** The file was changed by somebody else each time just before it could be written. */
export class AlwaysChanging extends Error {}

/**
 * Reads a file and writes what `change` makes of it (undefined: there is none). Other windows of this machine wait meanwhile; where another program has written in between, which knows no locks,
 * it is read and changed once more.
 */
export async function updateFile<Result>(
  path: string,
  lockFolder: string,
  change: (content: Uint8Array | undefined) => Promise<FileChange<Result>>,
): Promise<Result> {
  return withLock(lockFolder, await lockNameOf(path), async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const before = await contentOf(path);
      const changed = await change(before);
      if (changed.kind === 'leave') return changed.result;
      if (!isSame(before, await contentOf(path))) continue;
      await writeAtomically(path, changed.content);
      return changed.result;
    }
    throw new AlwaysChanging();
  });
}

/** One name for a file and all links to it. */
export async function lockNameOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** Undefined for a missing file; one that is too large is not read, and stands for itself by a content just long enough to show. Throws for what is no file: a pipe would never end. */
async function contentOf(path: string): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Error(`EINVAL: not a regular file: ${path}`);
    return found.size > checklistLimits.fileSize
      ? new Uint8Array(checklistLimits.fileSize + 1)
      : await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one && other ? Buffer.compare(one, other) === 0 : one === other;
}
