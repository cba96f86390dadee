import type { LexedKey } from './lexer.ts';
import {
  lostPath,
  type OutlineList,
  type OutlineMap,
  type OutlineNode,
  type OutlineSlot,
} from './outline.ts';

/** A map or list whose lines may go on, with its last value as it was when the cursor's line was reached. */
export interface Frame {
  readonly node: OutlineMap | OutlineList;
  readonly last: OutlineSlot | undefined;
  /** Nothing stood yet where the last value belongs. */
  readonly isPending: boolean;
}

/** The maps and lists that a line in block style may belong to, by their columns; the innermost last. */
export class BlockFrames {
  readonly #frames: (OutlineMap | OutlineList)[];
  /** What stands at the very top, where no frame was given. */
  readonly #root: OutlineSlot = { path: [], column: -1, opening: 0, value: undefined };

  constructor(frames: readonly (OutlineMap | OutlineList)[]) {
    this.#frames = [...frames];
    this.#root.value = frames[0];
  }

  get root(): OutlineNode | undefined {
    return this.#root.value;
  }

  get innermost(): OutlineMap | OutlineList | undefined {
    return this.#frames.at(-1);
  }

  /** As they are now, though the lines below go on with them. */
  now(): readonly Frame[] {
    return this.#frames.map((node) => {
      const last = node.slots.at(-1);
      return { node, last, isPending: last !== undefined && last.value === undefined };
    });
  }

  /** Adds a key that stands at a column, to the map of that column or to a new one. */
  addPair(column: number, { text, range, colon }: LexedKey): OutlineSlot {
    const map = this.#mapAt(column);
    const pair = {
      key: text,
      keyRange: range,
      path: [...map.path, text],
      column,
      opening: colon + 1,
      value: undefined,
    };
    map.slots.push(pair);
    return pair;
  }

  /** Adds an item whose dash stands at a column; `opening` is right after the dash. */
  addItem(column: number, opening: number): OutlineSlot {
    const list = this.#listAt(column);
    const slot = { path: [...list.path, list.slots.length], column, opening, value: undefined };
    list.slots.push(slot);
    return slot;
  }

  /** The place that waits for a value on a line of its own at this column; undefined where none does. */
  pendingFor(column: number): OutlineSlot | undefined {
    this.#leave(column);
    return this.#pending(column);
  }

  #mapAt(column: number): OutlineMap {
    this.#leave(column);
    // A list at the column of its key ends with the next key.
    if (this.innermost?.kind === 'list' && this.innermost.column === column) this.#frames.pop();
    const top = this.innermost;
    if (top?.kind === 'map' && top.column === column) return top;
    const slot = this.#pending(column);
    const map: OutlineMap = { kind: 'map', path: slot?.path ?? lostPath, flow: false, column, slots: [] };
    if (slot) slot.value = map;
    this.#frames.push(map);
    return map;
  }

  #listAt(column: number): OutlineList {
    this.#leave(column);
    const top = this.innermost;
    if (top?.kind === 'list' && top.column === column) return top;
    const slot = this.#pending(top?.kind === 'map' ? column + 1 : column);
    const list: OutlineList = { kind: 'list', path: slot?.path ?? lostPath, flow: false, column, slots: [] };
    if (slot) slot.value = list;
    this.#frames.push(list);
    return list;
  }

  #pending(column: number): OutlineSlot | undefined {
    const top = this.innermost;
    const slot = top ? top.slots.at(-1) : this.#root;
    return slot !== undefined && slot.value === undefined && slot.column < column ? slot : undefined;
  }

  /** Ends what stands further right. */
  #leave(column: number): void {
    while ((this.innermost?.column ?? -1) > column) this.#frames.pop();
  }
}
