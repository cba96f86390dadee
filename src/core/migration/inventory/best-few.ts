/** Keeps the few that come first by a measure, however many are shown to it. */
export class BestFew<Item> {
  readonly #most: number;
  readonly #measure: (item: Item) => number;
  #items: Item[] = [];

  /** @param measure the smaller, the better; of two alike the one that was shown first stays before the other */
  constructor(most: number, measure: (item: Item) => number) {
    this.#most = most;
    this.#measure = measure;
  }

  /** The best first. */
  get items(): readonly Item[] {
    return this.#items;
  }

  show(item: Item): void {
    const worst = this.#items.at(-1);
    const value = this.#measure(item);
    if (this.#items.length === this.#most && worst !== undefined && value >= this.#measure(worst)) return;
    const after = this.#items.findIndex((one) => this.#measure(one) > value);
    this.#items.splice(after === -1 ? this.#items.length : after, 0, item);
    this.#items = this.#items.slice(0, this.#most);
  }
}
