import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { runFiles } from '../../run-files.ts';

/**
 * What the extension host calls: runs every bundled `*.test.mjs` beside this module, or in the folder beside it that `MAILOPS_TEST_PART`
 * names. Rejects where a test failed.
 */
export async function run(): Promise<void> {
  const output = process.env['MAILOPS_TEST_OUTPUT'];
  if (output !== undefined) {
    // The host's console is shared with the editor's own lines; the runner outside prints this file instead.
    Mocha.reporters.Base.consoleLog = (...values: unknown[]) =>
      appendFileSync(output, `${format(...values)}\n`);
  }
  const folder = join(import.meta.dirname, process.env['MAILOPS_TEST_PART'] ?? '.');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => join(folder, name));
  const failures = await runFiles(files, 30_000);
  if (failures > 0) throw new Error(`${failures} failed`);
}
