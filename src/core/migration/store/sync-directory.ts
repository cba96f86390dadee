import { open } from 'node:fs/promises';
import { errnoOf } from '../../dialogue/network-fault.ts';

/** Where a directory cannot be opened or synced (Windows, some network file systems), its entries are the file system's own care. */
const notPossible: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Makes the names in a directory survive a power cut. */
export async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!notPossible.has(errnoOf(error))) throw error;
  }
}
