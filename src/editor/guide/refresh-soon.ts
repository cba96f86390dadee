import { setImmediate as afterOthers } from 'node:timers/promises';

/**
 * Does work that takes a while, one run at a time: asked for again meanwhile, it runs once more afterwards. What fails is told to `failed`.
 */
export class RefreshSoon {
  readonly #work: () => Promise<void>;
  readonly #failed: (bug: unknown) => void;
  #running: Promise<void> | undefined;
  #isWanted = false;
  #hasEnded = false;

  constructor(work: () => Promise<void>, failed: (bug: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  /** Resolves once a run that began after the call has ended. */
  async now(): Promise<void> {
    this.#isWanted = true;
    this.#running ??= this.#run();
    await this.#running;
  }

  /** Nothing begins any more. */
  dispose(): void {
    this.#hasEnded = true;
  }

  async #run(): Promise<void> {
    // Whoever changes several things at once asks several times: the end of a diagnosis, then its Report.
    await afterOthers();
    while (this.#isWanted && !this.#hasEnded) {
      this.#isWanted = false;
      try {
        await this.#work();
      } catch (bug) {
        this.#failed(bug);
      }
    }
    this.#running = undefined;
  }
}
