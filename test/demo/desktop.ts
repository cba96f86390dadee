import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSettings } from './editor-settings.ts';
import type { DemoLab } from './lab.ts';
import { demoEnvironment } from './stories.ts';

/** The command that opens desktop VS Code, where there is one and a screen to show it on. */
export function findDesktop(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, VSCODE_PATH } = process.env;
  const hasScreen = process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
  // In the terminal of a remote window `code` only sends orders to that window.
  if (!hasScreen || VSCODE_IPC_HOOK_CLI !== undefined) return undefined;
  const command = VSCODE_PATH ?? 'code';
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0 ? command : undefined;
}

/** Opens the sample in a VS Code with settings of its own; resolves when its window is closed, or has been because `signal` aborted. */
export async function openOnDesktop(
  command: string,
  extension: string,
  lab: DemoLab,
  signal: AbortSignal,
): Promise<void> {
  const userData = join(lab.directory, 'vscode');
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User', 'settings.json'), JSON.stringify(editorSettings(lab)));
  const child = spawn(
    command,
    [
      `--extensionDevelopmentPath=${extension}`,
      ...['--user-data-dir', userData, '--extensions-dir', join(userData, 'extensions')],
      ...['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome'],
      // VS Code asks for this where root starts it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      lab.workspace,
    ],
    { stdio: 'ignore', env: { ...process.env, ...demoEnvironment() } },
  );
  const closed = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const interrupted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([closed, interrupted]);
  await endEditor(userData);
  child.kill();
  await closed;
}

/** `code` starts the editor apart from itself; the editor leaves its process id in its user data. */
async function endEditor(userData: string): Promise<void> {
  const pid = Number(await readFile(join(userData, 'code.lock'), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGTERM');
    for (let waits = 0; waits < 100; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      process.kill(pid, 0);
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
