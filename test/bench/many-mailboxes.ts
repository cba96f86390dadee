import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/core/report/report.ts';
import { bulkUsers } from '../lab/users.ts';
import { runCommandLine, type CommandRun } from './command-line.ts';
import { startDelayedLab, type DelayedServices } from './delayed-lab.ts';
import type { Figure, Findings } from './figure.ts';
import { busyMs, shareOf } from './machine-time.ts';
import { connectionOf, sumOf } from './round-trips.ts';

const roundTripMs = 40;
const mailboxes = 1_000;
const hosts = 20;
const perHost = 4;
/** The default, and as many as keep every place at every host taken. */
const concurrencies = [32, 128] as const;
const mostMs = 180_000;

interface BulkRun extends CommandRun {
  readonly concurrency: number;
  /** Of the whole machine, percent of its time. */
  readonly machineShare: number;
}

/** Many mailboxes on few hosts, by the shipped command line in a process of its own. */
export async function benchManyMailboxes(): Promise<Findings> {
  const stage = await startDelayedLab();
  const folder = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  try {
    const services = await stage.behind(roundTripMs);
    const file = join(folder, 'mailboxes.yaml');
    await writeFile(file, bulkFile(services));
    const args = ['diagnose', file, '--dns', services.dns, '--ca', stage.lab.authority.caFile];
    // Dovecot makes each mailbox at its first login: not what is measured.
    const first = await bulkRun(args, 128);
    const runs: BulkRun[] = [];
    for (const concurrency of concurrencies) runs.push(await bulkRun(args, concurrency));
    const bound = boundOf(first);
    return {
      figures: runs.flatMap((run) => figuresOf(run, bound)),
      remarks: [...bound.remarks, ...runs.map(describeRun)],
    };
  } finally {
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bulkRun(args: readonly string[], concurrency: number): Promise<BulkRun> {
  const limits = ['--concurrency', String(concurrency), '--connections-per-host', String(perHost)];
  const busyBefore = busyMs();
  const run = await runCommandLine(
    [...args, ...limits, '--format', 'ndjson'],
    { MAILOPS_BENCH: bulkUsers.password },
    mostMs,
  );
  const machineShare = shareOf(busyMs() - busyBefore, run.ms);
  const count = run.output.split('\n').length - 1;
  if (run.exitCode !== 0 || count !== mailboxes)
    throw new Error(`${count} Reports, exit code ${run.exitCode}: ${run.said.slice(0, 500)}`);
  return { ...run, concurrency, machineShare };
}

interface Bound {
  /** From the connections that one host allows, milliseconds. */
  readonly connectionsMs: number;
  /** From the mailboxes that run at once, milliseconds. */
  readonly mailboxesMs: (concurrency: number) => number;
  readonly remarks: readonly string[];
}

/** How long it must take: each connection keeps one of the places of its host from TCP to its last answer. */
function boundOf({ output }: CommandRun): Bound {
  const report = JSON.parse(output.slice(0, output.indexOf('\n'))) as Report;
  const [imap, smtp] = (['imap', 'smtp'] as const).map((leg) => sumOf(connectionOf(leg, report)));
  if (imap === undefined || smtp === undefined) throw new Error('The Report has no legs');
  const each = mailboxes / hosts;
  const connectionsMs = (each * (imap + smtp) * roundTripMs) / perHost;
  const longest = Math.max(imap, smtp) * roundTripMs;
  return {
    connectionsMs,
    mailboxesMs: (concurrency) => (mailboxes * longest) / concurrency,
    remarks: [
      `Bound by connections: ${mailboxes} / ${hosts} hosts = ${each} mailboxes a host × (IMAP ${imap} + SMTP ${smtp} round trips) × ${roundTripMs} ms / ${perHost} connections = ${connectionsMs} ms.`,
      `Bound by --concurrency N: ${mailboxes} × ${longest} ms (the longer leg) / N. What holds is the larger of the two.`,
      'Look-ups are not in it: the names of 20 hosts and one domain are asked for once and shared.',
    ],
  };
}

function figuresOf(run: BulkRun, bound: Bound): Figure[] {
  const name = `--concurrency ${run.concurrency}`;
  const own = Math.max(bound.connectionsMs, bound.mailboxesMs(run.concurrency));
  const against = {
    name: own > bound.connectionsMs ? 'ms (mailboxes at once)' : 'ms (connections)',
    value: own,
  };
  return [
    { name: `wall time, ${name}`, value: run.ms, unit: 'ms', against, aim: { atMost: 1.2 } },
    { name: `memory, ${name}`, value: run.mostMemory, unit: 'MB', aim: { atMost: 150 } },
  ];
}

function describeRun({ concurrency, cpuMs, ms, machineShare }: BulkRun): string {
  const client = (100 * cpuMs) / ms;
  return `--concurrency ${concurrency}: the command line used ${client.toFixed(0)} % of one processor (${(cpuMs / mailboxes).toFixed(1)} ms a mailbox); with servers and proxy, ${machineShare.toFixed(0)} % of the whole machine.`;
}

function bulkFile({ imaps, submission }: DelayedServices): string {
  const lines = ['version: 1', 'defaults: { credential: env:MAILOPS_BENCH }', 'mailboxes:'];
  for (let at = 0; at < mailboxes; at += 1) {
    const host = `host${at % hosts}.${bulkUsers.domain}`;
    lines.push(
      `  - address: user${at}@${bulkUsers.domain}`,
      `    imap: { host: ${host}, port: ${imaps}, security: tls }`,
      `    smtp: { host: ${host}, port: ${submission}, security: starttls }`,
    );
  }
  return `${lines.join('\n')}\n`;
}
