import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { posix, win32, type PlatformPath } from 'node:path';
import type { VaultTool } from './vault-tools.ts';

/** What to start: the tool itself, or Node with the tool's script. */
export interface Executable {
  readonly file: string;
  /** Arguments before the tool's own. */
  readonly before: readonly string[];
}

/** The machine, as far as it decides what is started. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The Node, or the Electron, that runs this. */
  readonly node: string;
  /** Whether there is a file that may be started, or read by Node. Default: the file system says. */
  readonly hasFile?: (file: string, use: 'start' | 'read') => Promise<boolean>;
  /** A folder that others may fill, such as a workspace: nothing in it or below it is started, though PATH may lead there. */
  readonly shared?: string | undefined;
}

/**
 * Finds a tool in PATH, then where its installer puts it; never in a folder that is named relative to the current one, which a
 * workspace may fill, nor in `shared`. On Windows only real executables count: what a `.cmd` of npm would start through a shell is started by
 * Node instead.
 */
export async function findTool(tool: VaultTool, machine: Machine): Promise<Executable | undefined> {
  const { platform, environment, node, hasFile = hasFileOnDisk } = machine;
  const path = platform === 'win32' ? win32 : posix;
  const shared = machine.shared === undefined ? undefined : await realPath(machine.shared);
  for (const folder of foldersOf(tool, machine, path)) {
    if (shared !== undefined && isInside(await realPath(folder), shared, path)) continue;
    for (const name of namesOf(tool.command, platform, environment)) {
      const file = path.join(folder, name);
      if (await hasFile(file, 'start')) return { file, before: [] };
    }
    if (platform !== 'win32' || !tool.script) continue;
    const script = path.join(folder, ...tool.script);
    if (await hasFile(script, 'read')) return { file: node, before: [script] };
  }
  return undefined;
}

/** Paths that mean the same wherever the process stands; `\\folder` depends on its drive. */
const fixed = { posix: /^\//, win32: /^(?:[a-z]:[\\/]|\\\\)/i } as const;

function foldersOf(
  { folders }: VaultTool,
  { platform, environment }: Machine,
  path: PlatformPath,
): readonly string[] {
  const listed = (variable(environment, 'PATH', platform) ?? '')
    .split(path.delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  const usual = (folders[platform] ?? []).map((folder) =>
    folder.replace(/%([^%]+)%/g, (_, name: string) => variable(environment, name, platform) ?? ''),
  );
  return [...listed, ...usual].filter((folder) =>
    fixed[platform === 'win32' ? 'win32' : 'posix'].test(folder),
  );
}

/** Whether a path is a folder or lies below it. */
function isInside(inner: string, folder: string, path: PlatformPath): boolean {
  const way = path.relative(folder, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

function realPath(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}

/** On Windows the extensions of PATHEXT that need no interpreter. */
function namesOf(
  command: string,
  platform: NodeJS.Platform,
  environment: Machine['environment'],
): readonly string[] {
  if (platform !== 'win32') return [command];
  const extensions = (variable(environment, 'PATHEXT', platform) ?? '.COM;.EXE').toLowerCase().split(';');
  return ['.exe', '.com']
    .filter((extension) => extensions.includes(extension))
    .map((extension) => command + extension);
}

/** The names of variables know no capitals on Windows. */
function variable(
  environment: Machine['environment'],
  name: string,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform !== 'win32') return environment[name];
  const wanted = name.toUpperCase();
  return Object.entries(environment).find(([key]) => key.toUpperCase() === wanted)?.[1];
}

async function hasFileOnDisk(file: string, use: 'start' | 'read'): Promise<boolean> {
  try {
    if (!(await stat(file)).isFile()) return false;
    // On Windows every file may be started, as far as Node can tell.
    await access(file, use === 'start' ? constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
