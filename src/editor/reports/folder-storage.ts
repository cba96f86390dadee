import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportStorage } from './report-storage.ts';

/** Keeps each value in a file of its own, named by a hash so that no address makes a bad file name. */
export function makeFolderStorage(folder: string): ReportStorage {
  const pathOf = (name: string): string =>
    join(folder, `${createHash('sha256').update(name).digest('hex').slice(0, 32)}.json`);
  return {
    async read(name) {
      try {
        return JSON.parse(await readFile(pathOf(name), 'utf8')) as unknown;
      } catch {
        return undefined;
      }
    },
    async write(name, value) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(name);
      const draft = `${path}.${randomUUID()}.tmp`;
      try {
        await writeFile(draft, JSON.stringify(value), { mode: 0o600 });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
