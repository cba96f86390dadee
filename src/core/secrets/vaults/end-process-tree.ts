import { spawn, type ChildProcess } from 'node:child_process';
import { win32 } from 'node:path';

/**
 * Ends a child that was started with `detached`, and what it started. On Windows by the system's `taskkill`, elsewhere by the
 * child's process group. `environment` is the child's.
 */
export function endProcessTree(child: ChildProcess, environment: Readonly<Record<string, string>>): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    const root = Object.entries(environment).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1];
    const file = win32.join(root ?? 'C:\\Windows', 'System32', 'taskkill.exe');
    spawn(file, ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
      .on('error', () => child.kill())
      .unref();
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
