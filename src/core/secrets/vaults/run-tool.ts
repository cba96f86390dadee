import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { endProcessTree } from './end-process-tree.ts';
import type { Executable } from './find-tool.ts';

export interface ToolRun {
  readonly executable: Executable;
  /** Never a secret: every process of the machine can read them. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What it reads from standard input, which is closed after it. */
  readonly input: string;
  readonly timeoutMs: number;
  /** Octets that each of its outputs may have. */
  readonly outputLimit: number;
}

export type ToolOutcome =
  /** `code` is null where a signal ended it. */
  | { readonly kind: 'ended'; readonly code: number | null; readonly out: string; readonly errors: string }
  | { readonly kind: 'not-started' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'too-much-output' }
  | { readonly kind: 'cancelled' };

/**
 * Runs a tool without a shell, in a process group of its own and away from any terminal. Resolves when it has ended, and at once
 * when it is stopped: by `signal`, by its time or by its size. Never rejects.
 */
export function runTool(run: ToolRun, signal: AbortSignal): Promise<ToolOutcome> {
  if (signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const { file, before } = run.executable;
    const child = spawn(file, [...before, ...run.args], {
      env: run.environment,
      // Not where the editor or the command line stands, which may be somebody else's files: what the tool looks for there is found.
      cwd: dirname(file),
      stdio: 'pipe',
      shell: false,
      windowsHide: true,
      // A group of its own, which can be ended whole.
      detached: process.platform !== 'win32',
    });
    const out = new BoundedText(run.outputLimit);
    const errors = new BoundedText(run.outputLimit);
    let settled = false;
    const settle = (outcome: ToolOutcome): void => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      signal.removeEventListener('abort', cancel);
      if (outcome.kind !== 'ended') {
        endProcessTree(child, run.environment);
        // What it still holds open is not waited for.
        for (const stream of child.stdio) stream?.destroy();
        child.unref();
      }
      resolve(outcome);
    };
    const cancel = (): void => settle({ kind: 'cancelled' });
    const clock = setTimeout(() => settle({ kind: 'timeout' }), run.timeoutMs);
    signal.addEventListener('abort', cancel, { once: true });
    child.stdout.on('data', (octets: Buffer) => out.add(octets) || settle({ kind: 'too-much-output' }));
    child.stderr.on('data', (octets: Buffer) => errors.add(octets) || settle({ kind: 'too-much-output' }));
    child.on('error', () => settle({ kind: 'not-started' }));
    child.on('close', (code) => settle({ kind: 'ended', code, out: out.text, errors: errors.text }));
    // A tool that ends without reading all is none the worse.
    child.stdin.on('error', () => undefined);
    child.stdin.end(run.input);
  });
}

/** Octets up to a limit, as UTF-8. */
class BoundedText {
  readonly #limit: number;
  readonly #pieces: Buffer[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** False where it would be too much. */
  add(octets: Buffer): boolean {
    this.#length += octets.length;
    if (this.#length > this.#limit) return false;
    this.#pieces.push(octets);
    return true;
  }

  get text(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }
}
