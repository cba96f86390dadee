import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Leaves a line half written at the end of every file of lines (NDJSON) under a directory, as a run does that dies while it writes one:
 * so seldom that no kill would ever hit it.
 */
export async function tearLastLines(directory: string, share: number): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(?:nd)?jsonl?$/u.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const last = (await readFile(path, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
    await appendFile(path, last.slice(0, Math.floor(last.length * share)));
  }
}
