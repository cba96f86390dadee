import { setImmediate } from 'node:timers/promises';
import { Deadline } from '../dialogue/deadline.ts';
import type { MxRecord } from '../dns/resolver.ts';
import { limits } from '../limits.ts';
import type { ConnectionSettings } from '../mailboxes/model.ts';
import { probeMx, type MxFinding } from '../probes/mx.ts';
import { followSpf, nothingAsked, probeSignals, type SignalsFound } from '../probes/second-signals.ts';
import { isProvidersDomain } from '../providers/identify.ts';
import type { DiagnosisContext } from './context.ts';
import type { FinishedSteps } from './finished-step.ts';
import { identifyMailbox, type MailboxIdentity } from './identify-mailbox.ts';
import { signalDetail } from './signal-detail.ts';
import { StepRecorder } from './step-recorder.ts';

/** The MX leg under way. No promise rejects. */
export interface MxLeg {
  /** Who hosts the mailboxes, as soon as nothing can change it: known before the addresses of the MX hosts are. */
  readonly identity: Promise<MailboxIdentity>;
  /** The same host, with all that DNS says for and against it. */
  readonly evidence: Promise<MailboxIdentity>;
  readonly steps: Promise<FinishedSteps>;
}

export type MxLegContext = Pick<DiagnosisContext, 'resolver' | 'resolverIsChosen' | 'timeoutMs' | 'observer'>;

/** Asks for a domain's MX and, beside it, for the other signals of who hosts its mailboxes. */
export function startMxLeg(
  connection: ConnectionSettings,
  domain: string,
  context: MxLegContext,
  signal: AbortSignal,
): MxLeg {
  const { address } = connection;
  const recorder = new StepRecorder({
    order: ['mx'],
    started: (id, target) => context.observer.stepStarted?.(address, id, target),
    ended: (step) => context.observer.stepEnded?.(address, step),
  });
  const startedAt = performance.now();
  const deadline = new Deadline(context.timeoutMs, signal);
  const end = recorder.start('mx', { target: domain });
  const { records, finding } = askMx(domain, context, deadline);
  const byMx = records.then((mx) => identifyMailbox(connection, domain, mx));
  const found = askSignals(domain, context, deadline.signal, byMx);
  const evidence = Promise.all([records, found]).then(([mx, { signals }]) =>
    identifyMailbox(connection, domain, mx, signals),
  );
  const steps = finding
    // The time is that of the MX: second signals are asked meanwhile, and may come later.
    .then((mx) => ({ ...mx, ms: performance.now() - startedAt }))
    .then(async ({ outcome, shell, ms }) => {
      const detail = { ...outcome.detail, ...signalDetail(await found, await evidence) };
      deadline.end();
      end({ ...outcome, detail }, { shell, ms });
      return recorder.finished;
    });
  const identity = byMx.then((known) => (known.isSettled ? known : evidence));
  return { identity, evidence, steps };
}

function askMx(
  domain: string,
  context: MxLegContext,
  deadline: Deadline,
): { readonly records: Promise<readonly MxRecord[]>; readonly finding: Promise<MxFinding> } {
  const { promise: records, resolve: onRecords } = pending<readonly MxRecord[]>();
  return { records, finding: probeMx(domain, { ...context, deadline, onRecords }) };
}

/** Asks at once; what an answer points to is asked for only where a gateway hides who hosts the mailboxes, for that costs one more round trip. */
async function askSignals(
  domain: string,
  { resolver, timeoutMs }: MxLegContext,
  signal: AbortSignal,
  byMx: Promise<MailboxIdentity>,
): Promise<SignalsFound> {
  // The MX question goes out first: what is known of domains, read once in a process, is read while that is on its way.
  await setImmediate();
  if (isProvidersDomain(domain)) return nothingAsked;
  const deadline = new Deadline(Math.min(limits.dns.secondSignalsMs, timeoutMs), signal);
  try {
    const found = await probeSignals(domain, resolver, deadline.signal);
    const { gateway, provider } = await byMx;
    const isHidden = gateway !== null && provider === null && found.ownSpf.length > 0;
    return isHidden ? await followSpf(found, resolver, deadline.signal) : found;
  } finally {
    deadline.end();
  }
}

function pending<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
