/** Octets that are held in memory until they are on disk. Who brings octets stops while it is full. */
export class MemoryBudget {
  readonly #most: number;
  #held = 0;
  #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#held >= this.#most;
  }

  take(octets: number): void {
    this.#held += octets;
  }

  /** Reading goes on only at half, so that it does not stop and go with every message. */
  give(octets: number): void {
    this.#held -= octets;
    if (this.#waiting.length === 0 || this.#held > this.#most / 2) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Settles when there is room. */
  room(): Promise<void> {
    if (!this.isFull) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
