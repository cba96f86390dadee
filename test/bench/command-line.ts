import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What one run of the shipped command line cost. */
export interface CommandRun {
  readonly exitCode: number | null;
  /** From the start of the process to its end, milliseconds. */
  readonly ms: number;
  /** User and system time of the process, milliseconds. */
  readonly cpuMs: number;
  /** The most memory it had resident at any time, megabytes (10⁶ octets). */
  readonly mostMemory: number;
  readonly output: string;
  /** What it said beside its results. */
  readonly said: string;
}

const repository = join(import.meta.dirname, '..', '..');

/** Runs in the measured process: the kernel's own account of it, once, as it ends. The most memory is that of the program: `ru_maxrss` holds what the parent had at the fork, too. */
const account = `data:text/javascript,${encodeURIComponent(
  "import{readFileSync,writeSync}from'node:fs';process.on('exit',()=>writeSync(3,JSON.stringify({...process.resourceUsage(),maxRSS:Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1])})))",
)}`;

/** Runs `dist/cli.js` in a process of its own, with a bound on its time: it is ended then, and the run fails. */
export async function runCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  mostMs: number,
): Promise<CommandRun> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', account, join(repository, 'dist', 'cli.js'), ...args, '--lang', 'en'],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: mostMs,
    },
  );
  const [, out, error, usage] = child.stdio;
  if (!out || !error || !usage || !('readable' in usage)) throw new Error('No pipes to the command line');
  const ended = once(child, 'exit').then(() => performance.now() - startedAt);
  const [output, said, spent, ms] = await Promise.all([text(out), text(error), text(usage), ended]);
  if (child.signalCode !== null) throw new Error(`The command line was ended after ${mostMs} ms`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(spent) as NodeJS.ResourceUsage;
  return {
    exitCode: child.exitCode,
    ms,
    cpuMs: (userCPUTime + systemCPUTime) / 1_000,
    mostMemory: (maxRSS * 1_024) / 1e6,
    output,
    said,
  };
}
