import type { MapItem } from './located.ts';

/** Remembers where aliases stand, so that a key can be told from one that may be removed. Offsets are those of the file. */
export class AnchorUses {
  /** By where an anchored value begins: where its last alias stands. */
  readonly #lastUses = new Map<number, number>();
  #starts: readonly number[] | undefined;
  /** By where a key begins, since a map that is merged brings the same keys again and again. */
  readonly #answers = new Map<number, boolean>();

  add(anchored: number, alias: number): void {
    this.#lastUses.set(anchored, alias);
    this.#starts = undefined;
  }

  /** True where an alias outside of the key's value stands for something in it: without the key, the alias would be broken. */
  dependOn({ keyRange, value }: MapItem): boolean {
    // The value of an alias stands before its key, and stays there without it.
    if (value.range.start < keyRange.end) return false;
    const known = this.#answers.get(keyRange.start);
    if (known !== undefined) return known;
    const answer = this.#isUsed(value.range.start, value.range.end);
    this.#answers.set(keyRange.start, answer);
    return answer;
  }

  #isUsed(from: number, until: number): boolean {
    this.#starts ??= [...this.#lastUses.keys()].toSorted((a, b) => a - b);
    const starts = this.#starts;
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < starts.length; at += 1) {
      const start = starts[at] ?? 0;
      if (start > until) return false;
      if ((this.#lastUses.get(start) ?? 0) >= until) return true;
    }
    return false;
  }
}
