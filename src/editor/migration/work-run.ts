import { Pause } from '../../core/migration/work/pause.ts';
import type { WorkControl } from '../../core/migration/work/work-control.ts';
import type { WorkProgress } from '../../core/migration/work/work-progress.ts';
import type { WorkJob } from './work-job.ts';
import { WorkMeter, type WorkSpeed } from './work-meter.ts';

/** A piece of work that is under way: what is known of it, and the hold that a person has on it. Knows nothing of VS Code. */
export class WorkRun {
  readonly job: WorkJob;
  readonly control: WorkControl;
  readonly #abort = new AbortController();
  readonly #pause = new Pause();
  readonly #meter = new WorkMeter();
  readonly #listeners = new Set<() => void>();

  constructor(job: WorkJob) {
    this.job = job;
    this.control = {
      signal: this.#abort.signal,
      pause: this.#pause,
      progress: (progress) => this.#meter.note(progress),
    };
  }

  /** What the work told last. */
  get progress(): WorkProgress | undefined {
    return this.#meter.progress;
  }

  get speed(): WorkSpeed {
    return this.#meter.speed;
  }

  get isPaused(): boolean {
    return this.#pause.isOn;
  }

  get isCancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Takes effect before the work asks for more. */
  pause(on: boolean): void {
    if (on === this.#pause.isOn) return;
    this.#pause.set(on);
    this.#meter.restart();
    this.#tell();
  }

  /** Takes effect at once, also in a pause. */
  cancel(): void {
    if (this.isCancelled) return;
    this.#abort.abort();
    this.#tell();
  }

  /** Tells of changes until it is disposed of. */
  subscribe(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  }

  /** Looks at how far it is; `now` in milliseconds of a clock that only goes forward. */
  look(now: number): void {
    if (!this.isPaused) this.#meter.look(now);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
