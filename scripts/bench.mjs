/** npm run bench [-- NAME…]: makes the clone ready, builds as for shipping, and runs test/bench. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const repository = join(import.meta.dirname, '..');
await setup(['lab', 'editor', 'bench']);
if ((await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: repository })) !== 0)
  process.exit(1);
const bench = ['--import', 'tsx', 'test/bench/run.ts', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, bench, { cwd: repository, stdio: 'inherit' }).status ?? 1;
