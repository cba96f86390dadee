/** One tier's runner: `tsx test/run.ts unit | page | lab | faults | editor`. */
import { runEditorTests } from './editor/run.ts';
import { findTests } from './find-tests.ts';
import { runFiles } from './run-files.ts';

const TIERS: Readonly<Record<string, () => Promise<number>>> = {
  unit: () => runFiles(findTests('unit'), 20_000),
  page: () => runFiles(findTests('page'), 30_000),
  lab: () => runFiles(findTests('lab'), 60_000),
  faults: () => runFiles(findTests('faults'), 60_000),
  editor: runEditorTests,
};

const tier = TIERS[process.argv[2] ?? ''];
if (tier === undefined) throw new Error(`Name a tier: ${Object.keys(TIERS).join(', ')}`);
// An ordered exit, so that what was started (editor, servers) is ended with us.
process.once('SIGTERM', () => process.exit(143));
process.once('SIGINT', () => process.exit(130));

process.exitCode = (await tier()) === 0 ? 0 : 1;

// What is still open now was left open by a test; the timer fires only where something keeps the process alive.
setTimeout(() => {
  console.error(`The tests are over, but these stayed open: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit(1);
}, 5_000).unref();
