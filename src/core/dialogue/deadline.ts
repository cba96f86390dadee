import { Fault } from './fault.ts';

/** The one clock of a leg: over DNS, connection, TLS and replies. Its signal also carries the person's cancel. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal;
  #timer: NodeJS.Timeout | undefined;
  #timeoutMs: number;
  #leftMs: number;
  #startedAt = 0;
  /** Waits under way during which the clock stands. */
  #standing = 0;
  #ended = false;
  readonly #cancel: () => void;

  constructor(timeoutMs: number, parent: AbortSignal) {
    this.#timeoutMs = timeoutMs;
    this.#parent = parent;
    this.#cancel = () => this.#controller.abort(parent.reason);
    if (parent.aborted) this.#cancel();
    else parent.addEventListener('abort', this.#cancel, { once: true });
    this.#leftMs = timeoutMs;
    this.#run();
  }

  /** All that a server may take, milliseconds. */
  get timeoutMs(): number {
    return this.#timeoutMs;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** What an abort of the signal means: the time is up (`net.timeout` or `dns.timeout`), or a person cancelled. */
  fault(timeout: 'net.timeout' | 'dns.timeout'): Fault {
    return this.#parent.aborted
      ? new Fault('skip.cancelled')
      : new Fault(timeout, { seconds: this.timeoutMs / 1000 });
  }

  /** Runs `wait` with the clock stopped: for time that Mailops itself takes, not a server. */
  async outside<T>(wait: () => Promise<T>): Promise<T> {
    if (this.#standing === 0) this.#leftMs -= performance.now() - this.#startedAt;
    this.#standing += 1;
    clearTimeout(this.#timer);
    try {
      return await wait();
    } finally {
      this.#standing -= 1;
      this.#run();
    }
  }

  /** Starts the clock anew, for another piece of work on the same connection; `timeoutMs` is then its time. */
  renew(timeoutMs = this.#timeoutMs): void {
    this.#timeoutMs = timeoutMs;
    this.#leftMs = timeoutMs;
    this.#run();
  }

  /** Stops the clock for good: nothing that still waits starts it again, so that it keeps no process alive. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#parent.removeEventListener('abort', this.#cancel);
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (this.#standing > 0 || this.#ended) return;
    this.#startedAt = performance.now();
    const passed = (): void => this.#controller.abort(new Error('The deadline has passed.'));
    this.#timer = setTimeout(passed, Math.max(0, this.#leftMs));
  }
}
