import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { startHost } from './host.ts';
import { packRedHatYaml } from './redhat-yaml/pack.ts';

const repository = join(import.meta.dirname, '..', '..');
const tests = join(repository, 'out', 'test', 'editor', 'index.mjs');

/**
 * Bundles test/editor/suite and runs it inside a real extension host: the desktop build where `VSCODE_PATH` or `code` names
 * one, else the browser build.
 *
 * @param part a folder of the suite to run instead of what stands in it; the stand-in for Red Hat’s YAML extension lies ready for it
 * @returns the exit code, 0 where all tests passed
 */
export async function runInHost(part?: 'beside-red-hat-yaml'): Promise<number> {
  await promisify(execFile)(process.execPath, [join(repository, 'esbuild.mjs'), '--tests']);
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-workspace-'));
  const extras = `${workspace}.extras`;
  const env = {
    MAILOPS_TEST_OUTPUT: join(workspace, '..', `${basename(workspace)}.output`),
    ...(part && { MAILOPS_TEST_PART: part, MAILOPS_TEST_YAML_VSIX: await packRedHatYaml(extras) }),
  };
  try {
    await cp(join(import.meta.dirname, 'workspace'), workspace, { recursive: true });
    const desktop = process.env['VSCODE_PATH'] ?? (starts('code') ? 'code' : undefined);
    return await (desktop === undefined ? inBrowser(workspace, env) : onDesktop(desktop, workspace, env));
  } finally {
    console.log(await readFile(env.MAILOPS_TEST_OUTPUT, 'utf8').catch(() => 'The tests printed nothing.'));
    await rm(env.MAILOPS_TEST_OUTPUT, { force: true });
    await rm(workspace, { recursive: true, force: true });
    await rm(extras, { recursive: true, force: true });
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
    // No extensions of the person’s own, but those that a test installs.
    launchArgs: [workspace, '--extensions-dir', `${workspace}.extras/installed`, '--disable-workspace-trust'],
  }).catch((error: unknown) => {
    console.error(error);
    return 1;
  });
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
