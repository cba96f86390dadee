import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { startHost } from './host.ts';

const repository = join(import.meta.dirname, '..', '..');
const tests = join(repository, 'out', 'test', 'editor', 'index.mjs');

/**
 * Bundles test/editor/suite and runs it inside a real extension host: the desktop build where `VSCODE_PATH` or `code` names
 * one, else the browser build.
 *
 * @returns the exit code, 0 where all tests passed
 */
export async function runInHost(): Promise<number> {
  await promisify(execFile)(process.execPath, [join(repository, 'esbuild.mjs'), '--tests']);
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-workspace-'));
  const env = { MAILOPS_TEST_OUTPUT: join(workspace, '..', `${basename(workspace)}.output`) };
  try {
    await cp(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
    const desktop = process.env['VSCODE_PATH'] ?? (starts('code') ? 'code' : undefined);
    return await (desktop === undefined ? inBrowser(workspace, env) : onDesktop(desktop, workspace, env));
  } finally {
    console.log(await readFile(env.MAILOPS_TEST_OUTPUT, 'utf8').catch(() => 'The tests printed nothing.'));
    await rm(env.MAILOPS_TEST_OUTPUT, { force: true });
    await rm(workspace, { recursive: true, force: true });
  }
}

async function inBrowser(workspace: string, env: Readonly<Record<string, string>>): Promise<number> {
  const host = await startHost({ workspace, tests, env });
  try {
    const late = setTimeout(() => void host.page.close(), 10 * 60_000);
    const code = await host.result;
    clearTimeout(late);
    if (code !== 0) console.log(host.console.filter((line) => line.startsWith('error:')).join('\n'));
    return code;
  } finally {
    await host.close();
  }
}

async function onDesktop(
  vscodeExecutablePath: string,
  workspace: string,
  extensionTestsEnv: Record<string, string>,
): Promise<number> {
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: repository,
    extensionTestsPath: tests,
    extensionTestsEnv,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  }).catch((error: unknown) => {
    console.error(error);
    return 1;
  });
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
