import { onAbort } from './on-abort.ts';

/** How long a value may be given out again, milliseconds, and what it weighs, octets. */
export interface Worth {
  readonly lifeMs: number;
  readonly octets: number;
}

interface Entry<T> {
  readonly key: string;
  readonly value: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
  /** Known once the value is. */
  kept: { readonly until: number; readonly octets: number } | undefined;
}

/**
 * Work that is done once for all who ask for it while it runs, and its result kept for a while. Who aborts leaves
 * alone; only when the last one has left is the work itself aborted. The least recently used go first when
 * `maxOctets` is passed; with 0 nothing outlives its work.
 */
export class SharedCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #worthOf: (value: T) => Worth;
  readonly #maxOctets: number;
  readonly #now: () => number;
  #octets = 0;

  constructor(worthOf: (value: T) => Worth, maxOctets: number, now: () => number) {
    this.#worthOf = worthOf;
    this.#maxOctets = maxOctets;
    this.#now = now;
  }

  /** Rejects with the signal's reason, or with what `work` rejected with. */
  get(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    let entry = this.#entries.get(key);
    if (entry?.kept !== undefined) {
      if (entry.kept.until > this.#now()) {
        this.#entries.delete(key);
        this.#entries.set(key, entry);
        return entry.value;
      }
      this.#drop(entry);
      entry = undefined;
    }
    return this.#join(entry ?? this.#begin(key, work), signal);
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Entry<T> {
    const controller = new AbortController();
    const entry: Entry<T> = { key, value: work(controller.signal), controller, waiting: 0, kept: undefined };
    this.#entries.set(key, entry);
    entry.value.then(
      (value) => this.#keep(entry, value),
      () => this.#drop(entry),
    );
    return entry;
  }

  #join(entry: Entry<T>, signal: AbortSignal): Promise<T> {
    entry.waiting += 1;
    return new Promise((resolve, reject) => {
      const forget = onAbort(signal, () => {
        reject(signal.reason as Error);
        entry.waiting -= 1;
        if (entry.waiting > 0 || entry.kept !== undefined) return;
        this.#drop(entry);
        entry.controller.abort(signal.reason);
      });
      entry.value.then(resolve, reject).finally(forget);
    });
  }

  #keep(entry: Entry<T>, value: T): void {
    if (this.#entries.get(entry.key) !== entry) return;
    const { lifeMs, octets } = this.#worthOf(value);
    entry.kept = { until: this.#now() + lifeMs, octets };
    this.#octets += octets;
    for (const oldest of this.#entries.values()) {
      if (this.#octets <= this.#maxOctets) break;
      if (oldest.kept !== undefined) this.#drop(oldest);
    }
  }

  #drop(entry: Entry<T>): void {
    if (this.#entries.get(entry.key) !== entry) return;
    this.#entries.delete(entry.key);
    this.#octets -= entry.kept?.octets ?? 0;
  }
}
