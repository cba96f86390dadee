import { AnchorUses } from './anchor-uses.ts';
import type { SourceDocument, SourceItem } from './document.ts';
import { dashBefore, linesOfItem } from './item-lines.ts';
import { Locator, type LocatedPiece } from './locate.ts';
import type { LocatedValue, MapItem } from './located.ts';
import { textRange } from './node-range.ts';
import { ProblemList } from './problem-list.ts';
import type { SyntaxFault } from './syntax.ts';

/** Gathers what is read of a document. */
export class DocumentBuilder {
  readonly #text: string;
  readonly #problems = new ProblemList();
  readonly #anchors = new AnchorUses();
  readonly #locator = new Locator(this.#problems, this.#anchors);
  readonly #keys = new Map<string, MapItem>();
  readonly #items: SourceItem[] = [];
  #faultless = true;
  defaultsDamaged = false;
  notMap: LocatedValue | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  addFault(fault: SyntaxFault, offset: number): void {
    const range = { start: fault.range.start + offset, end: fault.range.end + offset };
    this.#problems.add('syntax', range, { reason: fault.reason });
    this.#faultless = false;
  }

  locate(node: unknown, piece: LocatedPiece): LocatedValue {
    return this.#locator.locate(node, piece);
  }

  /** A key that stands twice keeps its first value. */
  addKeys(items: ReadonlyMap<string, MapItem>): void {
    for (const [key, item] of items) {
      const earlier = this.#keys.get(key);
      if (earlier) this.#problems.add('duplicate-key', item.keyRange, { key });
      this.#keys.set(key, earlier ? { ...earlier, ambiguous: true } : item);
    }
  }

  /**
   * Adds the item that `node` was located as; without a node an alias stands for the whole list. `from` is where the text before the item ends and its dash is looked for;
   * `limit` is where its last line ends at the latest. Both are offsets into the file, as is `base`, which the node's offsets count from.
   */
  addItem(
    value: LocatedValue,
    node: unknown,
    place: {
      readonly base: number;
      readonly from: number;
      readonly limit: number;
      readonly damaged: boolean;
    },
  ): void {
    if (node === undefined) {
      this.#items.push({ value, range: value.range, lines: value.range, damaged: place.damaged });
      return;
    }
    const [start, end] = textRange(node, this.#text.slice(place.base, place.limit));
    const dash = dashBefore(this.#text, place.from, place.base + start);
    const range = { start: dash ?? place.base + start, end: place.base + end };
    const lines = dash === undefined ? range : linesOfItem(this.#text, range, place.limit);
    this.#items.push({ value, range, lines, damaged: place.damaged });
  }

  build(): SourceDocument {
    return {
      notMap: this.notMap,
      keys: this.#keys,
      items: this.#items,
      defaultsDamaged: this.defaultsDamaged,
      anchors: this.#anchors,
      problems: this.#problems,
      faultless: this.#faultless,
    };
  }
}
