/** Lets at most `limit` connections be open to one host at a time; the others wait their turn in order. */
export class HostGate {
  readonly #limit: number;
  readonly #open = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A place that is free now, as the function that frees it again; `undefined` where there is none. */
  tryEnter(host: string): (() => void) | undefined {
    const key = host.toLowerCase();
    const open = this.#open.get(key) ?? 0;
    if (open >= this.#limit) return undefined;
    this.#open.set(key, open + 1);
    return this.#leaveOnce(key);
  }

  /** Resolves to the function that frees the place again; rejects with the signal's reason when it aborts first. */
  async enter(host: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const free = this.tryEnter(host);
    if (free) return free;
    const key = host.toLowerCase();
    await this.#wait(key, signal);
    return this.#leaveOnce(key);
  }

  #leaveOnce(key: string): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave(key);
    };
  }

  #wait(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#waiting.get(key) ?? [];
      this.#waiting.set(key, queue);
      const admit = (): void => {
        signal.removeEventListener('abort', abandon);
        resolve();
      };
      const abandon = (): void => {
        queue.splice(queue.indexOf(admit), 1);
        reject(signal.reason as Error);
      };
      queue.push(admit);
      signal.addEventListener('abort', abandon, { once: true });
    });
  }

  /** The place goes to the next in line, or back. */
  #leave(key: string): void {
    const next = this.#waiting.get(key)?.shift();
    if (next) {
      next();
      return;
    }
    const open = (this.#open.get(key) ?? 1) - 1;
    if (open > 0) this.#open.set(key, open);
    else {
      this.#open.delete(key);
      this.#waiting.delete(key);
    }
  }
}
