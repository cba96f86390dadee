import type { KeptReport } from './kept-report.ts';

/** How many mailboxes' Reports are held: more guides are rarely looked at, at about 10 kB a Report and 40 Reports a mailbox. */
const most = 8;

/** The kept Reports of the few mailboxes that were asked for last, in memory; keys as the caller likes. */
export class RecentReports {
  /** Least recently asked for first. */
  readonly #known = new Map<string, readonly KeptReport[]>();

  /** Undefined where they are not held. */
  get(key: string): readonly KeptReport[] | undefined {
    const known = this.#known.get(key);
    if (known) this.keep(key, known);
    return known;
  }

  /** Holds them from now on, in place of those that nobody asked for the longest. */
  keep(key: string, reports: readonly KeptReport[]): void {
    this.#known.delete(key);
    this.#known.set(key, reports);
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
  }

  /** Replaces them where they are held. */
  change(key: string, change: (known: readonly KeptReport[]) => readonly KeptReport[]): void {
    const known = this.#known.get(key);
    if (known) this.#known.set(key, change(known));
  }

  clear(): void {
    this.#known.clear();
  }
}
