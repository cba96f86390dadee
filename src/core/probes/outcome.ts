import type { Fault } from '../dialogue/fault.ts';
import type { Code } from '../report/codes.ts';
import type { StepDetail, VerdictArgs } from '../report/report.ts';

/** What a probe found, before it becomes a Step with a name and a time. */
export interface Outcome {
  readonly code: Code;
  /** What fills the verdict's sentences. */
  readonly args: VerdictArgs;
  readonly detail: StepDetail;
  /** The server's own words, secrets taken out. */
  readonly reply?: string;
}

/** A Fault as the outcome of a step. */
export function outcomeOf(fault: Fault, detail: StepDetail = {}): Outcome {
  return {
    code: fault.code,
    args: fault.args,
    detail,
    ...(fault.reply !== undefined && fault.reply !== '' && { reply: fault.reply }),
  };
}
