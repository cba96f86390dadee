/** Lines on a terminal that are drawn again in place; nothing where standard error is not a terminal. */
export class LiveTable {
  readonly #shows: boolean;
  #drawn = 0;

  constructor(wanted: boolean) {
    this.#shows = wanted && process.stderr.isTTY;
  }

  show(lines: readonly string[]): void {
    if (!this.#shows) return;
    this.clear();
    // A table that is higher than the terminal could not be taken back.
    const shown = lines.slice(0, Math.max(1, (process.stderr.rows || 24) - 1));
    process.stderr.write(`${shown.join('\n')}\n`);
    this.#drawn = shown.length;
  }

  /** Takes it away, so that results do not follow an older state. */
  clear(): void {
    if (this.#drawn > 0) process.stderr.write(`\u001b[${this.#drawn}F\u001b[J`);
    this.#drawn = 0;
  }
}
