import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Keeper } from './keeper.ts';

/** A server started by the lab, leader of a process group of its own. */
export interface Daemon {
  readonly pid: number;
  /** Resolves when no process of the group is left. */
  stop(): Promise<void>;
}

export interface DaemonCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  /** What the daemon says on stdout and stderr goes here; quoted when it does not start. */
  readonly outputFile: string;
  /** Further files quoted when it does not start. */
  readonly logFiles?: readonly string[];
  /** One look whether it serves already; asked again until true. */
  readonly ready: () => Promise<boolean>;
}

const startDeadlineMs = 10_000;
/** Dovecot's master keeps its log process for a second after all else has ended: nobody waits for that. */
const politeStopMs = 300;
const pollMs = 10;

/** Starts a daemon in the foreground and resolves once it serves; rejects with its own words when it does not. */
export async function startDaemon(command: DaemonCommand, keeper: Keeper): Promise<Daemon> {
  const output = openSync(command.outputFile, 'a');
  const child = spawn(command.program, command.parameters, {
    detached: true,
    stdio: ['ignore', output, output],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' },
  });
  closeSync(output);
  const end = { reason: '' };
  child.once('error', (error) => (end.reason = error.message));
  child.once('exit', (code, signal) => (end.reason = `ended with ${signal ?? code ?? 'no status'}`));
  const pid = child.pid;
  if (pid === undefined) throw new Error(`Cannot start ${command.program}: is its Debian package installed?`);
  keeper.watch(pid);
  const stop = (): Promise<void> => stopGroup(pid, () => end.reason !== '');

  const deadline = Date.now() + startDeadlineMs;
  while (!(await command.ready())) {
    if (end.reason !== '' || Date.now() > deadline) {
      await stop();
      throw new Error(
        `${command.program} does not serve: ${end.reason || 'no answer'}\n${lastWords(command)}`,
      );
    }
    await delay(pollMs);
  }
  return { pid, stop };
}

function lastWords(command: DaemonCommand): string {
  return [command.outputFile, ...(command.logFiles ?? [])]
    .map((file) => {
      try {
        return readFileSync(file, 'utf8').slice(-2_000);
      } catch {
        return '';
      }
    })
    .join('\n');
}

/** Asks the leader to end, as its manual says, then makes sure that the whole group has. */
async function stopGroup(pid: number, leaderEnded: () => boolean): Promise<void> {
  if (!leaderEnded()) send(pid, 'SIGTERM');
  const deadline = Date.now() + politeStopMs;
  while (groupRuns(pid) && Date.now() < deadline) await delay(pollMs);
  send(-pid, 'SIGKILL');
  while (!leaderEnded() || groupRuns(pid)) await delay(pollMs);
}

/** False where no such process or group is left. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whether a process of the group still runs; one that has ended and waits to be collected by init does not. */
function groupRuns(group: number): boolean {
  if (!send(-group, 0)) return false;
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/u.test(entry)) return false;
    try {
      // After the name in parentheses: state, parent, group (proc(5)).
      const [state, , pgrp] = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      return Number(pgrp) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}
