import { appendFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import Mocha from 'mocha';

/**
 * Runs mocha on these files, prints each test, and leaves the counts where scripts/test.mjs asked for them
 * (`MAILOPS_TEST_COUNTS`, one line of JSON a run).
 *
 * @param files absolute paths of modules, loaded one after the other
 * @param timeout of one test, in milliseconds
 * @returns the number of failures; no file at all counts as one
 */
export async function runFiles(files: readonly string[], timeout: number): Promise<number> {
  const mocha = new Mocha({
    timeout,
    ui: 'bdd',
    color: isatty(1),
    forbidOnly: 'CI' in process.env,
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes: passed = 0, failures: failed = 0, pending: skipped = 0 } = runner.stats ?? {};
      const counts = process.env['MAILOPS_TEST_COUNTS'];
      if (counts !== undefined) {
        appendFileSync(counts, `${JSON.stringify({ passed, failed, skipped })}\n`);
      }
      resolve(files.length === 0 ? 1 : failures);
    });
  });
}
