import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How one run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly said: string;
  /** It did not come to an end by itself. */
  readonly hung: boolean;
}

/** A run that is under way. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Only asks: a run that has ended by itself is left alone. */
  kill(signal: NodeJS.Signals): void;
}

export interface Command {
  /** Of `mailops`. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Puts something in front of the program, such as a session with a key store. */
  readonly within?: ((command: readonly string[]) => readonly string[]) | undefined;
  /** Told all that it has said so far on standard error. */
  readonly hears?: (said: string) => void;
}

/** Longer than any run of this tier takes; what takes longer hangs. */
const mostMs = 60_000;

/** The build under test: `dist/` of the repository, or another one. */
const build = process.env['MAILOPS_FAULTS_DIST'] ?? join(import.meta.dirname, '..', '..', 'dist');

const asIs = (command: readonly string[]): readonly string[] => command;

/** Starts the shipped command line in a process group of its own, in English. */
export function startCommand({ args, environment, within = asIs, hears }: Command): Running {
  const [program = '', ...rest] = within([process.execPath, join(build, 'cli.js'), ...args, '--lang', 'en']);
  const child = spawn(program, rest, {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', ...environment },
  });
  const heard = { output: '', said: '', hung: false };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.said += text;
    hears?.(heard.said);
  });
  const kill = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, signal);
  };
  const hangs = setTimeout(() => {
    heard.hung = true;
    kill('SIGKILL');
  }, mostMs);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(hangs);
      resolve({ code, signal, ...heard });
    });
  });
  return { ended, kill };
}

/** Runs it to its end. */
export function runCommand(command: Command): Promise<Ended> {
  return startCommand(command).ended;
}
