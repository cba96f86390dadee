import type { ChecklistOperation } from '../../core/guide/checklist/stored.ts';

/** What a person did in one go, so that it can be taken back in one go. */
export interface DoneChange {
  /** What it was, in words: `status of “Identify the provider”`. */
  readonly what: string;
  readonly operations: readonly ChecklistOperation[];
}

/** So many changes can be taken back. */
const deepest = 100;

/** The changes of one panel: those that can be taken back, and those taken back that can be done again. */
export class UndoStack {
  #done: DoneChange[] = [];
  #undone: DoneChange[] = [];

  /** A new one: what was taken back before cannot be done again. */
  did(change: DoneChange): void {
    this.#done = [...this.#done.slice(1 - deepest), change];
    this.#undone = [];
  }

  get nextUndo(): DoneChange | undefined {
    return this.#done.at(-1);
  }

  get nextRedo(): DoneChange | undefined {
    return this.#undone.at(-1);
  }

  undid(): void {
    const change = this.#done.pop();
    if (change) this.#undone.push(change);
  }

  redid(): void {
    const change = this.#undone.pop();
    if (change) this.#done.push(change);
  }

  /** Forgets a change that can neither be taken back nor done again, because what it changed has been changed since. */
  drop(change: DoneChange): void {
    this.#done = this.#done.filter((one) => one !== change);
    this.#undone = this.#undone.filter((one) => one !== change);
  }
}
