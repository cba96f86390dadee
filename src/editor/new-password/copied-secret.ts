/** The editor's clipboard, or what a test has in its place. */
export interface Clipboard {
  readText(): PromiseLike<string>;
  writeText(value: string): PromiseLike<void>;
}

export interface CopiedSecretParts {
  readonly clipboard: Clipboard;
  /** Told every second how many are left; undefined once it is over. */
  readonly tell: (secondsLeft: number | undefined) => void;
  /** Runs something every second until the function returned is called. */
  readonly everySecond?: (run: () => void) => () => void;
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number;
}

/** How long a secret stays on the clipboard, seconds. */
export const secondsOnClipboard = 60;

/** A secret on the clipboard, which is taken off it in time: only if nothing else was copied since. */
export class CopiedSecret {
  readonly #parts: Required<CopiedSecretParts>;
  #copied: { readonly value: string; readonly until: number; readonly stop: () => void } | undefined;

  constructor(parts: CopiedSecretParts) {
    this.#parts = { everySecond, now: Date.now, ...parts };
  }

  async copy(value: string): Promise<void> {
    const { clipboard, tell, everySecond: every, now } = this.#parts;
    await clipboard.writeText(value);
    this.#copied?.stop();
    // By the clock, since timers stand still while a machine sleeps.
    const until = now() + secondsOnClipboard * 1000;
    const tick = (): void => {
      const left = Math.ceil((until - now()) / 1000);
      if (left > 0) tell(left);
      else void this.clear();
    };
    this.#copied = { value, until, stop: every(tick) };
    tick();
  }

  /** Takes it off at once. What cannot be read, or is something else, is left alone. */
  async clear(): Promise<void> {
    const copied = this.#copied;
    if (!copied) return;
    this.#copied = undefined;
    copied.stop();
    const { clipboard, tell } = this.#parts;
    tell(undefined);
    try {
      if ((await clipboard.readText()) === copied.value) await clipboard.writeText('');
    } catch {
      // A browser without focus lets nobody read.
    }
  }
}

function everySecond(run: () => void): () => void {
  const timer = setInterval(run, 1000);
  return () => clearInterval(timer);
}
