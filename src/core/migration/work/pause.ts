/** A switch that a person holds: work waits at it before it asks for more. What is under way still ends. */
export class Pause {
  #waiting: (() => void)[] = [];
  #isOn = false;

  get isOn(): boolean {
    return this.#isOn;
  }

  set(on: boolean): void {
    this.#isOn = on;
    if (on) return;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Settles when work may go on: at once, when the pause ends, or when `signal` aborts. */
  passed(signal: AbortSignal): Promise<void> {
    if (!this.#isOn || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.push(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
