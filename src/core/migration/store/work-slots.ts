/** Runs at most `most` pieces of work at once, the others in the order in which they came. */
export class WorkSlots {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Calls `begin` when there is a slot, perhaps at once; who is done calls `leave`. */
  enter(begin: () => void): void {
    if (this.#running >= this.#most) this.#waiting.push(begin);
    else {
      this.#running += 1;
      begin();
    }
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => this.enter(resolve));
    try {
      return await work();
    } finally {
      this.leave();
    }
  }
}
