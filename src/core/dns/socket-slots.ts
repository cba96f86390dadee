import { onAbort } from './on-abort.ts';

/** Keeps at most `limit` sockets open; who comes later waits in line, first come first served. */
export class SocketSlots {
  readonly #limit: number;
  readonly #line = new Set<() => void>();
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Runs `work` in a slot of its own. Rejects with the signal's reason when it aborts in the line. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#taken >= this.#limit) await this.#turn(signal);
    else this.#taken += 1;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const forget = onAbort(signal, () => {
        this.#line.delete(admit);
        reject(signal.reason as Error);
      });
      const admit = (): void => {
        forget();
        resolve();
      };
      this.#line.add(admit);
    });
  }

  /** The slot goes to the next in line, or back. */
  #leave(): void {
    const [next] = this.#line;
    if (next === undefined) {
      this.#taken -= 1;
      return;
    }
    this.#line.delete(next);
    next();
  }
}
