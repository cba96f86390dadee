import type { Report, Step } from '../../core/report/report.ts';
import type { ReportOutput } from './report-output.ts';

/** How one run writes: each step as it ends where there is one mailbox; each mailbox as it ends where there are many, so that their lines do not mix. */
export interface RunOutput {
  step(step: Step): void;
  report(report: Report): Promise<void>;
}

/** For one mailbox. */
export function makeStepwiseOutput(
  output: ReportOutput,
  about: Parameters<ReportOutput['heading']>[0],
): RunOutput {
  let last = output.heading(about);
  const inTurn = (write: () => Promise<void>): Promise<void> => (last = last.then(write));
  return {
    step: (step) => void inTurn(() => output.step(step)),
    report: (report) => inTurn(() => output.summary(report)),
  };
}

/** For many mailboxes. */
export function makeBlockOutput(output: ReportOutput): RunOutput {
  let last: Promise<void> = Promise.resolve();
  return {
    step: () => undefined,
    report: (report) => (last = last.then(() => output.report(report))),
  };
}
