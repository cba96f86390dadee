import type { Step, StepId } from '../../core/report/report.ts';
import { targetKey } from '../targets/target.ts';

/** How far a diagnosis under way has come. */
export interface RunningMailbox {
  readonly file: string;
  readonly address: string;
  /** Ended steps, in the order they ended. */
  readonly steps: readonly Step[];
  /** Steps under way; several, since the legs run side by side. */
  readonly underWay: ReadonlySet<StepId>;
}

/** Told with `state` true where a mailbox starts or stops running, with false where only its steps moved on. */
export type RunningListener = (file: string, address: string, state: boolean) => void;

/** The mailboxes that are being diagnosed now, for every surface that shows it. */
export class RunningMailboxes {
  readonly #running = new Map<
    string,
    { file: string; address: string; steps: Step[]; underWay: Set<StepId> }
  >();
  readonly #listeners: Set<RunningListener>;

  constructor(changed: RunningListener) {
    this.#listeners = new Set([changed]);
  }

  /** Tells of changes until it is disposed of. */
  subscribe(listener: RunningListener): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  get(file: string, address: string): RunningMailbox | undefined {
    return this.#running.get(targetKey(file, address));
  }

  /** The mailbox runs from now on, also before its first step. */
  start(file: string, address: string): void {
    this.#running.set(targetKey(file, address), { file, address, steps: [], underWay: new Set() });
    this.#changed(file, address, true);
  }

  stepStarted(file: string, address: string, step: StepId): void {
    if (!this.get(file, address)) this.start(file, address);
    this.#running.get(targetKey(file, address))?.underWay.add(step);
    this.#changed(file, address, false);
  }

  stepEnded(file: string, address: string, step: Step): void {
    const running = this.#running.get(targetKey(file, address));
    running?.underWay.delete(step.id);
    running?.steps.push(step);
    this.#changed(file, address, false);
  }

  finish(file: string, address: string): void {
    if (this.#running.delete(targetKey(file, address))) this.#changed(file, address, true);
  }

  #changed(file: string, address: string, state: boolean): void {
    for (const listener of this.#listeners) listener(file, address, state);
  }
}
