import type { Outcome } from '../probes/outcome.ts';
import { statusOfCode } from '../report/codes.ts';
import type { Step, StepId } from '../report/report.ts';
import type { FinishedStep, FinishedSteps } from './finished-step.ts';

/** What a step shows beside its outcome. */
export interface StepFrame {
  readonly target?: string;
  readonly shell?: string;
}

export interface RecorderOptions {
  /** The steps of the leg in order; they are announced in this order even where one ends before an earlier one. */
  readonly order: readonly StepId[];
  readonly started: (id: StepId, target: string | undefined) => void;
  readonly ended: (step: Step) => void;
}

/** Ends a step. `late` is what only came to be known meanwhile; its `ms` holds where the facts come in after the time is up. */
export type EndStep = (outcome: Outcome, late?: StepFrame & { readonly ms?: number }) => void;

/** Keeps the steps of one leg, with their times. */
export class StepRecorder {
  readonly #options: RecorderOptions;
  readonly #finished = new Map<StepId, FinishedStep>();
  #announced = 0;

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  get finished(): FinishedSteps {
    return this.#finished;
  }

  /** Starts the clock of a step. */
  start(id: StepId, frame: StepFrame = {}): EndStep {
    const beganAt = performance.now();
    this.#options.started(id, frame.target);
    return (outcome, late = {}) =>
      this.#record(id, {
        ...finish(id, outcome, late.ms ?? performance.now() - beganAt, { ...frame, ...late }),
        beganAt,
      });
  }

  /** Every step that has not ended is skipped, for one reason. */
  skipRest(outcome: Pick<Outcome, 'code' | 'args'>): void {
    for (const id of this.#options.order) this.#record(id, finish(id, { ...outcome, detail: outcome.args }));
  }

  #record(id: StepId, finished: FinishedStep): void {
    if (this.#finished.has(id)) return;
    this.#finished.set(id, finished);
    this.#announce();
  }

  #announce(): void {
    for (;;) {
      const id = this.#options.order[this.#announced];
      const next = id && this.#finished.get(id);
      if (!next) return;
      this.#announced += 1;
      this.#options.ended(next.step);
    }
  }
}

/** A step from its outcome; its status is that of its code. */
export function finish(
  id: StepId,
  { code, args, detail, reply }: Outcome,
  ms = 0,
  { target, shell }: StepFrame = {},
): FinishedStep {
  const step: Step = {
    id,
    status: statusOfCode[code],
    code,
    ms: Math.round(ms),
    ...(target !== undefined && { target }),
    detail,
    ...(reply !== undefined && { reply }),
    ...(shell !== undefined && { shell }),
  };
  return { step, args };
}
