/** Names a message by its index; undefined where it cannot be told from others that way. */
export type KeyOf = (index: number) => string | undefined;

/** Pairs messages of one folder with those of another, each with one at most: two alike need two alike. */
export class Pairing {
  /** By index in the one folder: the index in the other, or -1. */
  readonly partners: Int32Array;
  readonly #taken: Uint8Array;

  /** @param taken which messages of the other folder are spoken for, by index; shared by all that look in it */
  constructor(length: number, taken: Uint8Array) {
    this.partners = new Int32Array(length).fill(-1);
    this.#taken = taken;
  }

  /** Pairs what has the same key and no partner yet, the first with the first. Gives the indexes of those that were paired now. */
  by(keyOfOne: KeyOf, keyOfOther: KeyOf): number[] {
    const left = this.left;
    if (left.length === 0) return left;
    const heads = new Map<string, number>();
    const next = new Int32Array(this.#taken.length);
    for (let at = this.#taken.length - 1; at >= 0; at -= 1) {
      const key = this.#taken[at] === 0 ? keyOfOther(at) : undefined;
      if (key === undefined) continue;
      next[at] = heads.get(key) ?? -1;
      heads.set(key, at);
    }
    return left.filter((index) => {
      const key = keyOfOne(index);
      const at = key === undefined ? -1 : (heads.get(key) ?? -1);
      if (key === undefined || at === -1) return false;
      heads.set(key, next[at] ?? -1);
      this.partners[index] = at;
      this.#taken[at] = 1;
      return true;
    });
  }

  /** Indexes that have no partner. */
  get left(): number[] {
    const left: number[] = [];
    this.partners.forEach((partner, index) => {
      if (partner === -1) left.push(index);
    });
    return left;
  }
}
