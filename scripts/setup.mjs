import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.mjs';
import { addDebianPackages } from './debian.mjs';
import { codeServer } from './code-server.mjs';

const repository = join(import.meta.dirname, '..');

/** Debian packages by what needs them. */
const PACKAGES = {
  demo: ['dovecot-core', 'dovecot-imapd', 'openssl'],
  lab: [
    'dovecot-imapd',
    'postfix',
    'nsd',
    'bind9-dnsutils',
    'curl',
    'openssl',
    'swaks',
    'gnupg',
    'dbus-daemon',
    'gnome-keyring',
    'keepassxc',
    'pass',
  ],
  bench: ['isync'],
  page: ['chromium'],
  editor: [
    ...['chromium', 'build-essential', 'python3', 'pkg-config'],
    ...['libkrb5-dev', 'libsecret-1-dev', 'libx11-dev', 'libxkbfile-dev'],
  ],
};

/**
 * Makes a fresh clone ready: npm's packages, then Debian's, then the browser build of VS Code. What is there already costs
 * next to nothing.
 *
 * @param {readonly ('demo' | 'page' | 'lab' | 'editor' | 'bench')[]} purposes none: npm's packages only
 * @param {{ editor?: boolean }} [options] `editor`: have VS Code as well; default: where `editor` is among the purposes
 * @throws {Error} that says what is missing and how to have it
 */
export async function setup(purposes, { editor = purposes.includes('editor') } = {}) {
  if (!modulesMatchLock()) {
    process.stderr.write('Installing npm packages (npm ci) …\n');
    // No package of ours needs its install script; a package that only vsce's publishing needs would download with one.
    const code = await run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: repository,
    });
    if (code !== 0) throw new Error(`npm ci ended with exit code ${code}.`);
  }
  await addDebianPackages(new Set(purposes.flatMap((purpose) => PACKAGES[purpose])));
  if (editor) await codeServer();
}

/** Compares what npm says it installed with the lock file: times of files tell nothing after a checkout. */
function modulesMatchLock() {
  const installed = join(repository, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const there = read(installed);
  return Object.entries(read(join(repository, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  await setup(process.argv.slice(2));
}
