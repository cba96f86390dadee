import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/**
 * Installs the Debian packages of the set that are missing, as root or through sudo, and says so before it does.
 *
 * @param {ReadonlySet<string>} wanted
 * @throws {Error} naming the packages, where this is no Debian, or neither root nor sudo is to be had
 */
export async function addDebianPackages(wanted) {
  if (wanted.size === 0) return;
  const missing = [...wanted].filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (!starts('apt-get')) {
    throw new Error(`Please install what these Debian packages hold, and try again: ${list}`);
  }
  const root = process.getuid?.() === 0;
  if (!root && !starts('sudo')) {
    throw new Error(`Please install these packages as root, and try again: apt-get install ${list}`);
  }
  process.stderr.write(`Installing what the servers and the browser of the tests need (apt-get): ${list}\n`);
  const quiet = ['-q', '-o', 'Dpkg::Use-Pty=0'];
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  for (const args of [['update'], install]) {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...quiet, ...args];
    const [program, ...others] = root
      ? command
      : ['sudo', ...(process.stdin.isTTY ? [] : ['-n']), ...command];
    const code = await run(program, others, { terminal: !root, quiet: root });
    if (code !== 0) throw new Error(`apt-get ${args[0]} ended with exit code ${code}.`);
  }
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

function starts(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
