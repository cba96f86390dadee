/** Timers have whole milliseconds and are late by up to one; with this, 40 ms measure as 40, give or take one, on a quiet machine. */
const toleranceMs = 0.7;

/**
 * Runs actions after one fixed delay, in the order given. One timer serves all of them however many there are: with a single
 * delay, first in is first due.
 */
export class DelayLine {
  readonly #delayMs: number;
  #actions: { readonly due: number; readonly run: () => void }[] = [];
  #next = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  push(run: () => void): void {
    this.#actions.push({ due: performance.now() + this.#delayMs, run });
    if (this.#timer === undefined) this.#timer = this.#wake();
  }

  #wake(): NodeJS.Timeout | undefined {
    const first = this.#actions[this.#next];
    if (!first) return undefined;
    return setTimeout(() => this.#runDue(), Math.max(0, Math.floor(first.due - performance.now())));
  }

  /** Runs what is due, or so nearly that another timer would be later than it is early. */
  #runDue(): void {
    const now = performance.now() + toleranceMs;
    for (;;) {
      const action = this.#actions[this.#next];
      if (!action || action.due > now) break;
      this.#next += 1;
      action.run();
    }
    if (this.#next > 1_024 && this.#next * 2 > this.#actions.length) {
      this.#actions = this.#actions.slice(this.#next);
      this.#next = 0;
    }
    this.#timer = this.#wake();
  }
}
