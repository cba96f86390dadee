import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine } from '../../src/cli/options.ts';
import { contextFrom } from '../../src/cli/run-options.ts';
import { wordsFor } from '../../src/cli/translation.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { stepsFor } from '../../src/core/diagnosis/step-selection.ts';
import { createResolver } from '../../src/core/dns/packet-resolver.ts';
import { parseMailboxes } from '../../src/core/mailboxes/parse.ts';
import type { Report } from '../../src/core/report/report.ts';
import { labUsers } from '../lab/users.ts';
import { runCommandLine } from './command-line.ts';
import { startDelayedLab, type DelayedServices } from './delayed-lab.ts';
import type { Figure, Findings } from './figure.ts';
import { median, repeat, spanOf } from './repeat.ts';
import { pathsOf, written } from './round-trips.ts';
import { typeByHand, typedInOrder } from './typed-by-hand.ts';

const roundTripMs = 40;
const many = { warmUp: 5, runs: 21 } as const;
const few = { warmUp: 1, runs: 7 } as const;
const secret = { MAILOPS_BENCH: labUsers.alice.password };

/** How SMTP is spoken: 587 or 465. */
type Submission = 'starttls' | 'tls';

/** One mailbox behind a round trip: in process, as a command, and against what is typed by hand today. */
export async function benchOneMailbox(): Promise<Findings> {
  Object.assign(process.env, secret);
  const stage = await startDelayedLab();
  const folder = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  const { caFile } = stage.lab.authority;
  try {
    const near = await stage.behind(roundTripMs);
    const far = await stage.behind(2 * roundTripMs);
    const on587 = await inProcess(near, 'starttls', caFile);
    const on465 = await inProcess(near, 'tls', caFile);
    const twiceAsFar = await inProcess(far, 'starttls', caFile);
    const file = join(folder, 'mailboxes.yaml');
    await writeFile(file, mailbox(near, 'starttls'));
    const args = ['diagnose', file, '--dns', near.dns, '--ca', caFile];
    const whole = await repeat(many, async () => (await succeeded(args)).ms);
    const typed = await repeat(few, () => typeByHand(near, caFile));

    const byHand = { name: 'ms typed by hand', value: median(typed) };
    const slope = (twiceAsFar.ms - on587.ms) / roundTripMs;
    return {
      figures: [
        figure('SMTP on 587 with STARTTLS', on587),
        figure('SMTP on 465', on465),
        {
          name: 'round trips counted, 587',
          value: slope,
          unit: 'round trips',
          against: { name: 'derived', value: on587.roundTrips },
        },
        { name: 'diagnosis, in process', value: on587.ms, unit: 'ms', against: byHand, aim: { atLeast: 3 } },
        {
          name: 'command, whole process',
          value: median(whole),
          unit: 'ms',
          against: byHand,
          aim: { atLeast: 3 },
        },
      ],
      remarks: [
        `Round trip ${roundTripMs} ms; medians of ${many.runs} runs after ${many.warmUp}, a new resolver for each.`,
        `In process: 587 ${on587.span}, 465 ${on465.span}; ${2 * roundTripMs} ms away ${twiceAsFar.span}; command ${spanOf(whole)}.`,
        'Critical path, the longest of the three legs:',
        ...on587.derivation.map((line) => `  587: ${line}`),
        ...on465.derivation.filter((line) => line.startsWith('smtp')).map((line) => `  465: ${line}`),
        `Counted: by how much ${roundTripMs} ms more of round trip lengthen the diagnosis.`,
        `By hand: ${typedInOrder}; ${few.runs} runs, ${spanOf(typed)}.`,
      ],
    };
  } finally {
    await stage.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Timed {
  readonly ms: number;
  readonly span: string;
  readonly roundTrips: number;
  readonly derivation: readonly string[];
}

/** `diagnose()` with the context of the command line, made before the clock starts, as an editor has it at hand. */
async function inProcess(services: DelayedServices, submission: Submission, caFile: string): Promise<Timed> {
  const [entry] = parseMailboxes(mailbox(services, submission)).entries;
  if (!entry) throw new Error('The mailbox of the bench cannot be read');
  const line = readCommandLine(['diagnose', '--dns', services.dns, '--ca', caFile]);
  const context = await contextFrom(line, wordsFor('en'), {});
  let last: Report | undefined;
  const times = await repeat(many, async () => {
    const fresh = { ...context, resolver: createResolver({ servers: [services.dns] }) };
    const startedAt = performance.now();
    last = await diagnose({ entry, side: 'source', steps: stepsFor() }, fresh, new AbortController().signal);
    return performance.now() - startedAt;
  });
  if (last?.verdict.status !== 'pass')
    throw new Error(`The diagnosis says ${last?.verdict.code ?? 'nothing'}`);
  const paths = pathsOf(last);
  return {
    ms: median(times),
    span: spanOf(times),
    roundTrips: Math.max(...paths.map(({ roundTrips }) => roundTrips)),
    derivation: paths.map(written),
  };
}

function figure(name: string, { ms, roundTrips }: Timed): Figure {
  const against = { name: `ms (${roundTrips} round trips)`, value: roundTrips * roundTripMs };
  return { name: `diagnosis, ${name}`, value: ms, unit: 'ms', against, aim: { atMost: 1.15 } };
}

async function succeeded(args: readonly string[]): ReturnType<typeof runCommandLine> {
  const run = await runCommandLine(args, secret, 20_000);
  if (run.exitCode !== 0) throw new Error(`The command line ended with ${run.exitCode}: ${run.said}`);
  return run;
}

function mailbox({ imaps, smtps, submission }: DelayedServices, kind: Submission): string {
  const port = kind === 'tls' ? smtps : submission;
  return [
    'version: 1',
    'mailboxes:',
    `  - address: ${labUsers.alice.address}`,
    '    credential: env:MAILOPS_BENCH',
    `    imap: { host: imap.lab.test, port: ${imaps}, security: tls }`,
    `    smtp: { host: smtp.lab.test, port: ${port}, security: ${kind} }`,
    '',
  ].join('\n');
}
