import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const version = '2026.6.0';

/**
 * The folder of Bitwarden's own `bw`, for PATH. It is fetched from npm's registry on the first use and kept in the folder for
 * temporary files: with 90 MB it is too large for a dependency. Rejects where the registry cannot be reached.
 */
export async function bitwardenTool(): Promise<string> {
  const home = join(tmpdir(), `mailops-bw-${version}`);
  const folder = join(home, 'node_modules', '.bin');
  const isThere = await access(join(folder, 'bw')).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), '{"private":true,"type":"commonjs"}');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await promisify(execFile)('npm', ['install', ...quiet, `@bitwarden/cli@${version}`], { cwd: home });
  return folder;
}
