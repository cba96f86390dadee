import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of all `*.test.ts` under one folder of test/, in order of their names; none where the folder is missing. */
export function findTests(folder: string): readonly string[] {
  const root = join(import.meta.dirname, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(root, name));
}
