import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a peer copies from and to: plain ports of loopback. */
export interface PeerMirror {
  readonly sourcePort: number;
  readonly targetPort: number;
  readonly source: string;
  readonly target: string;
  readonly password: string;
  readonly directory: string;
}

/** mbsync as it comes, told only what it has to be: one way, all folders. */
export async function mirrorByMbsync(plan: PeerMirror): Promise<void> {
  const { directory, password } = plan;
  mkdirSync(join(directory, 'state'), { recursive: true });
  const store = (name: string, port: number, user: string): string[] => [
    `IMAPAccount ${name}`,
    'Host 127.0.0.1',
    `Port ${port}`,
    `User ${user}`,
    `Pass ${password}`,
    'SSLType None',
    'AuthMechs LOGIN',
    '',
    `IMAPStore ${name}`,
    `Account ${name}`,
    '',
  ];
  const configuration = join(directory, 'mbsyncrc');
  writeFileSync(
    configuration,
    [
      ...store('here', plan.sourcePort, plan.source),
      ...store('there', plan.targetPort, plan.target),
      'Channel copy',
      'Far :here:',
      'Near :there:',
      'Patterns *',
      'Sync Pull',
      'Create Near',
      'CopyArrivalDate yes',
      `SyncState ${directory}/state/`,
      '',
    ].join('\n'),
  );
  await ended('mbsync', ['-q', '-q', '-c', configuration, '-a']);
}

/** imapsync as it comes, without TLS. */
export async function mirrorByImapsync(plan: PeerMirror): Promise<void> {
  mkdirSync(plan.directory, { recursive: true });
  const side = (at: 1 | 2, port: number, user: string): string[] => [
    ...[`--host${at}`, '127.0.0.1', `--port${at}`, String(port), `--user${at}`, user],
    ...[`--password${at}`, plan.password, `--nossl${at}`, `--notls${at}`],
  ];
  await ended('imapsync', [
    ...side(1, plan.sourcePort, plan.source),
    ...side(2, plan.targetPort, plan.target),
    ...['--nolog', '--noreleasecheck', '--tmpdir', plan.directory],
  ]);
}

/** Whether there is such a program. */
export function isThere(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(program, ['--version'], { stdio: 'ignore' })
      .once('error', () => resolve(false))
      .once('close', () => resolve(true));
  });
}

/** What a peer copied is counted, not believed: its exit code is not asked. */
function ended(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'ignore' })
      .once('error', reject)
      .once('close', () => resolve());
  });
}
