import { Deadline } from '../dialogue/deadline.ts';
import type { MxRecord } from '../dns/resolver.ts';
import { probeMx } from '../probes/mx.ts';
import type { DiagnosisContext } from './context.ts';
import type { FinishedSteps } from './finished-step.ts';
import { StepRecorder } from './step-recorder.ts';

/** The MX leg under way. Neither promise rejects. */
export interface MxLeg {
  /** Known before the addresses of the MX hosts are; empty when there are none. */
  readonly records: Promise<readonly MxRecord[]>;
  readonly steps: Promise<FinishedSteps>;
}

/** Asks for a domain's MX, which also tells who hosts its mailboxes. */
export function startMxLeg(
  domain: string,
  address: string,
  context: DiagnosisContext,
  signal: AbortSignal,
): MxLeg {
  const recorder = new StepRecorder({
    order: ['mx'],
    started: (id, target) => context.observer.stepStarted?.(address, id, target),
    ended: (step) => context.observer.stepEnded?.(address, step),
  });
  const deadline = new Deadline(context.timeoutMs, signal);
  const end = recorder.start('mx', { target: domain });
  let steps: Promise<FinishedSteps> | undefined;
  const records = new Promise<readonly MxRecord[]>((onRecords) => {
    steps = probeMx(domain, { ...context, deadline, onRecords }).then(({ outcome, shell }) => {
      deadline.end();
      end(outcome, { shell });
      return recorder.finished;
    });
  });
  return { records, steps: steps ?? Promise.resolve(recorder.finished) };
}
