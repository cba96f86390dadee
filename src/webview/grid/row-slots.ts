/**
 * Which element of the page shows which row. One that left the sight is given to a row that came into it, which is far quicker than a new one;
 * a row that stays keeps its own, and with it the focus.
 */
export class RowSlots {
  #slots = new Map<string, number>();

  /** The element of each row by its number; `keys` are all rows that are drawn. */
  assign(keys: readonly string[]): ReadonlyMap<string, number> {
    const kept = new Map(keys.map((key) => [key, this.#slots.get(key)]));
    const taken = new Set(kept.values());
    const slots = new Map<string, number>();
    let free = 0;
    for (const [key, slot] of kept) {
      if (slot === undefined) while (taken.has(free)) free += 1;
      slots.set(key, slot ?? free);
      if (slot === undefined) free += 1;
    }
    this.#slots = slots;
    return slots;
  }
}
