import type { Step, StepId, VerdictArgs } from '../report/report.ts';

/** A step that has ended, with what fills the verdict's sentences should it be the one to fix first. */
export interface FinishedStep {
  readonly step: Step;
  readonly args: VerdictArgs;
  /** When it began, as `performance.now()` tells it; undefined where it did not run. */
  readonly beganAt?: number;
}

export type FinishedSteps = ReadonlyMap<StepId, FinishedStep>;
