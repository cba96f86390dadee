import { CommandLineSecrets } from '../../../src/cli/command-line-secrets.ts';
import type { DiagnosisContext, DiagnosisObserver } from '../../../src/core/diagnosis/context.ts';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { stepsFor, type Part } from '../../../src/core/diagnosis/step-selection.ts';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { loadTrust, type Trust } from '../../../src/core/probes/trust.ts';
import type { Report, Side, Step, StepId } from '../../../src/core/report/report.ts';
import { makeWords } from '../../../src/core/words/words.ts';

/** How a test diagnoses; everything left out is as the command line has it. */
export interface DiagnoseOptions {
  readonly dns: string;
  /** PEM file of the authority to trust; none but the system's when left out. */
  readonly caFile?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly only?: readonly Part[];
  readonly side?: Side;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly observer?: DiagnosisObserver;
}

const trusted = new Map<string | undefined, Promise<Trust>>();

/** Diagnoses the mailboxes written as the items of `mailboxes:`, one after the other, with the product's own parts. */
async function diagnoseText(items: string, options: DiagnoseOptions): Promise<Report[]> {
  const file = parseMailboxes(`version: 1\nmailboxes:\n${items}\n`);
  const trust = trusted.get(options.caFile) ?? loadTrust(options.caFile);
  trusted.set(options.caFile, trust);
  const context: DiagnosisContext = {
    resolver: createResolver({ servers: [options.dns] }),
    resolverIsChosen: true,
    trust: await trust,
    timeoutMs: options.timeoutMs ?? 5_000,
    secrets: new CommandLineSecrets({ environment: options.environment ?? {} }),
    refusals: new RefusalGate(5),
    hosts: new HostGate(4),
    words: makeWords('en', {}),
    machine: 'lab',
    observer: options.observer ?? {},
  };
  const signal = options.signal ?? new AbortController().signal;
  const reports: Report[] = [];
  for (const entry of file.entries)
    reports.push(
      await diagnose(
        { entry, side: options.side ?? 'source', steps: stepsFor(options.only) },
        context,
        signal,
      ),
    );
  return reports;
}

/** The only report of one mailbox. */
export async function diagnoseOne(item: string, options: DiagnoseOptions): Promise<Report> {
  const [report] = await diagnoseText(`  - ${item}`, options);
  if (!report) throw new Error(`No mailbox could be read from: ${item}`);
  return report;
}

export function stepIn(report: Report, id: StepId): Step {
  const step = report.steps.find((one) => one.id === id);
  if (!step) throw new Error(`The report has no step ${id}`);
  return step;
}

/** The codes of a report by step, for a comparison at a glance. */
export function codesOf(report: Report): Record<string, string> {
  return Object.fromEntries(report.steps.map(({ id, code }) => [id, code]));
}
