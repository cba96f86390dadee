/**
 * npm test [-- TIER…]: makes the clone ready, builds, runs the tiers one after the other and sums them up. The last line is
 * `N passed, N failed` (and `, N skipped` where there are any).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const repository = join(import.meta.dirname, '..');

/** Each tier with what it needs from outside npm, and its bound in minutes: a tier that hangs is a failure, not a wait. */
const TIERS = {
  unit: { needs: [], minutes: 5 },
  page: { needs: ['page'], minutes: 10 },
  lab: { needs: ['lab'], minutes: 15 },
  faults: { needs: ['lab'], minutes: 10 },
  editor: { needs: ['editor', 'lab'], minutes: 20 },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(TIERS, name));
if (unknown.length > 0) {
  console.error(`No such tier: ${unknown.join(' ')}. There are: ${Object.keys(TIERS).join(' ')}`);
  process.exit(2);
}
const chosen = Object.entries(TIERS).filter(([name]) => asked.length === 0 || asked.includes(name));

await setup([...new Set(chosen.flatMap(([, { needs }]) => needs))]);

const results = [];
if ((await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: repository })) !== 0) {
  results.push({ name: 'build', passed: 0, failed: 1, skipped: 0, seconds: 0, trouble: 'said above' });
}
for (const [name, { minutes }] of chosen) {
  console.log(`\n=== ${name}`);
  results.push(await runTier(name, minutes));
}
console.log('');
for (const { name, passed, failed, skipped, seconds, trouble } of results) {
  console.log(
    `${name.padEnd(8)}${counts({ passed, failed, skipped })} in ${seconds} s${trouble ? ` (${trouble})` : ''}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
console.log(counts(total));
process.exit(total.failed === 0 ? 0 : 1);

function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Runs one tier; its runners leave their counts in a file, a line of JSON each, which no output of a test can imitate. */
async function runTier(name, minutes) {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'mailops-test-'));
  const file = join(folder, 'counts');
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/run.ts', name], {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, MAILOPS_TEST_COUNTS: file },
    });
    const end = setTimeout(() => child.kill('SIGTERM'), minutes * 60_000);
    const kill = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000 + 10_000);
    child.on('close', (exit) => {
      clearTimeout(end);
      clearTimeout(kill);
      resolve(exit ?? 128);
    });
  });
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(folder, { recursive: true, force: true });
  const result = { name, passed: 0, failed: 0, skipped: 0, seconds: 0, trouble: '' };
  for (const line of lines) {
    const { passed, failed, skipped } = JSON.parse(line);
    result.passed += passed;
    result.failed += failed;
    result.skipped += skipped;
  }
  if (result.passed + result.failed === 0) result.trouble = 'no test ran';
  else if (code !== 0 && result.failed === 0) result.trouble = `the runner ended with exit code ${code}`;
  if (result.trouble !== '') result.failed += 1;
  result.seconds = Math.round((Date.now() - started) / 1000);
  return result;
}
