import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demoEnvironment } from './stories.ts';

const commandLine = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** How the command line ended, and what it wrote where that was kept. */
export interface MailopsRun {
  readonly code: number;
  readonly heard: string;
}

/** Runs the built command line in the demo's environment. Rejects when `signal` aborts, and for a wrong use. */
export function runMailops(
  args: readonly string[],
  output: 'inherit' | 'pipe',
  signal: AbortSignal,
  environment: Readonly<Record<string, string>> = {},
): Promise<MailopsRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandLine, ...args], {
      stdio: ['ignore', output, 'inherit'],
      env: { ...process.env, ...demoEnvironment(), ...environment },
      signal,
    });
    let heard = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (heard += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (signal.aborted) reject(new Error('interrupted'));
      else if (code === 0 || code === 1) resolve({ code, heard });
      else reject(new Error(`mailops ended with exit code ${code ?? 'unknown'}`));
    });
  });
}
