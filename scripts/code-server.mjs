import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { run } from './run.mjs';

/** The browser build that tests and demo use: code-server 4.139.1 is Code 1.139.1. */
export const CODE_SERVER_VERSION = '4.139.1';

/** The oldest editor the extension declares (`engines.vscode`), as code-server has it. */
export const MINIMUM_CODE_SERVER_VERSION = '4.108.2';

/**
 * Has the browser build of VS Code installed, once per machine and version, and says where it is.
 *
 * It lives outside the work tree (`$XDG_CACHE_HOME` or `~/.cache`) and comes from npm alone, with the Node it was built for.
 *
 * @param {string} [version] of npm's `code-server`
 * @returns {Promise<{ version: string, folder: string, node: string, server: string }>} `node`: the executable to start
 *   `server` (VS Code's server-main.js) with
 * @throws {Error} where the installation failed; its output went to standard error
 */
export async function codeServer(version = CODE_SERVER_VERSION) {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mailops-test');
  const folder = join(cache, `code-server-${version}`);
  if (!existsSync(folder)) await install(version, cache, folder);
  return {
    version,
    folder,
    node: join(folder, 'node_modules', nodePackage(), 'bin', 'node'),
    server: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** Installs under a temporary name and renames at the end, so that a half-done installation is never taken for a whole one. */
async function install(version, cache, folder) {
  const started = Date.now();
  const say = (text) => process.stderr.write(`VS Code in the browser (code-server ${version}): ${text}\n`);
  say('not on this machine yet; installing it from npm, once (about three minutes, 700 MB)');
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(join(cache, `installing-${version}-`));
  try {
    await writeFile(join(temporary, 'package.json'), '{ "private": true }\n');
    const major = await wantedNode(version);
    say(`1 of 2, Node ${major}`);
    await npm(temporary, [`${nodePackage()}@${major}`]);
    const node = join(temporary, 'node_modules', nodePackage());
    say('2 of 2, the editor and its native modules');
    // The wrapper's own scripts are not wanted: only the server inside it is started, and only that is built.
    await npm(temporary, ['--ignore-scripts', `code-server@${version}`]);
    const editor = join(temporary, 'node_modules', 'code-server', 'lib', 'vscode');
    await takePartsFromNpm(editor);
    await npm(editor, ['--omit=dev'], {
      PATH: [join(node, 'bin'), process.env['PATH'] ?? ''].join(delimiter),
      // That Node's own headers, or the native modules would be built for the Node that npm runs on.
      npm_config_nodedir: node,
    });
    await rename(temporary, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
      say('another process installed it meanwhile');
    });
    say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The Node major that this code-server declares: its native modules fit no other. */
async function wantedNode(version) {
  const { stdout } = await promisify(execFile)('npm', ['view', `code-server@${version}`, 'engines.node']);
  return /\d+/.exec(stdout)?.[0] ?? '24';
}

/** npm's `node` is a chooser with an install script; the package it chooses is taken directly. */
function nodePackage() {
  return `node-${process.platform}-${process.arch}`;
}

/**
 * Editors up to 1.108 take two parts from a source repository: their file watcher (a fork of npm's) and the program that
 * searches files. Both are on npm under these names, and serve as well.
 */
const FROM_NPM = { '@vscode/watcher': 'npm:@parcel/watcher@^2.5.0', '@vscode/ripgrep': '^1.18.0' };

async function takePartsFromNpm(editor) {
  const [manifest, locked] = ['package.json', 'npm-shrinkwrap.json'].map((name) => join(editor, name));
  const own = JSON.parse(await readFile(manifest, 'utf8'));
  const shrinkwrap = JSON.parse(await readFile(locked, 'utf8'));
  for (const [name, source] of Object.entries(FROM_NPM).filter(([name]) => name in own.dependencies)) {
    own.dependencies[name] = source;
    shrinkwrap.packages[''].dependencies[name] = source;
    delete shrinkwrap.packages[`node_modules/${name}`];
  }
  await writeFile(manifest, JSON.stringify(own));
  await writeFile(locked, JSON.stringify(shrinkwrap));
}

async function npm(folder, args, env = {}) {
  const code = await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd: folder,
    quiet: true,
    // npm 11 skips the install scripts of packages unless told; here they build what the editor runs on.
    env: { npm_config_dangerously_allow_all_scripts: 'true', ...env },
  });
  if (code !== 0) throw new Error(`npm install ${args.join(' ')} ended with exit code ${code}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  console.log(JSON.stringify(await codeServer(process.argv[2])));
}
