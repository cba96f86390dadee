/**
 * npm run demo [-- --once]: makes the clone ready, starts mail servers of its own on this machine, diagnoses five mailboxes on
 * them, moves the mail of one, and opens the editor on the result; with --once it opens no editor.
 */
import { join } from 'node:path';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const asked = process.argv.slice(2);
if (asked.some((word) => word !== '--once')) {
  console.error('Usage: npm run demo [-- --once]');
  process.exit(2);
}

await setup(['demo']);
const repository = join(import.meta.dirname, '..');
const build = ['esbuild.mjs', '--production'];
if ((await run(process.execPath, build, { cwd: repository, quiet: true })) !== 0) process.exit(1);

// Only now: a fresh clone had no tsx.
const { register } = await import('tsx/esm/api');
register();
const { runDemo } = await import('../test/demo/run.ts');
process.exitCode = await runDemo({
  once: asked.includes('--once'),
  prepareBrowserBuild: () => setup(['editor']),
});
