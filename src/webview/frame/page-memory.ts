import { useEffect, useState } from 'preact/hooks';
import type { PanelIdentity } from '../../shared/messages.ts';
import type { ProofIdentity } from '../../shared/proof-view.ts';
import type { WorkIdentity } from '../../shared/work-view.ts';

/** Where the page keeps what must survive hiding, reload and restart: VS Code's `getState` and `setState`. */
export interface StateKeeper {
  getState(): unknown;
  setState(state: unknown): void;
}

type Kept = string | number | boolean;

/** What the page remembers of itself (tab, places, filters, what is unfolded), by key. Values of another type are not taken. */
export class PageMemory {
  readonly #keeper: StateKeeper;
  readonly #kept = new Map<string, Kept>();
  readonly #watchers = new Set<() => void>();
  #panel: unknown;
  #document: unknown;

  constructor(keeper: StateKeeper) {
    this.#keeper = keeper;
    const state = keeper.getState();
    const { kept, panel, document } = isRecord(state) ? state : {};
    this.#panel = panel;
    this.#document = document;
    for (const [key, value] of Object.entries(isRecord(kept) ? kept : {}))
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        this.#kept.set(key, value);
  }

  text(key: string, otherwise: string): string {
    const value = this.#kept.get(key);
    return typeof value === 'string' ? value : otherwise;
  }

  /** One of a few. */
  choice<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice): Choice {
    return choices.find((one) => one === this.#kept.get(key)) ?? otherwise;
  }

  number(key: string, otherwise: number): number {
    const value = this.#kept.get(key);
    return typeof value === 'number' ? value : otherwise;
  }

  flag(key: string, otherwise: boolean): boolean {
    const value = this.#kept.get(key);
    return typeof value === 'boolean' ? value : otherwise;
  }

  /** `undefined` forgets. */
  set(key: string, value: Kept | undefined): void {
    if (this.#kept.get(key) === value) return;
    if (value === undefined) this.#kept.delete(key);
    else this.#kept.set(key, value);
    this.#keep();
    for (const watcher of this.#watchers) watcher();
  }

  /** What the editor finds the panel's subject by after a restart. */
  keepPanel(panel: PanelIdentity | ProofIdentity | WorkIdentity): void {
    this.#panel = panel;
    this.#keep();
  }

  /** True where no page was loaded from the document of this name before; from now on one was. */
  isFirst(document: string): boolean {
    if (this.#document === document) return false;
    this.#document = document;
    this.#keep();
    return true;
  }

  #keep(): void {
    this.#keeper.setState({
      panel: this.#panel,
      ...(this.#document !== undefined && { document: this.#document }),
      kept: Object.fromEntries(this.#kept),
    });
  }

  /** @returns the function that ends it */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** One value of the memory: drawn again whenever it changes, from wherever. */
export function useKept<Value extends Kept>(memory: PageMemory, read: () => Value): Value {
  const [, redraw] = useState(0);
  const value = read();
  useEffect(() => {
    let last = value;
    return memory.watch(() => {
      const now = read();
      if (now === last) return;
      last = now;
      redraw((count) => count + 1);
    });
  });
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
