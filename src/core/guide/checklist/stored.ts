import type { PlanPart } from './checklist.ts';

/** What people and Mailops keep of the guide in `<name>.checklist.yaml` (contract, section 1). */

export const itemStatuses = ['todo', 'doing', 'done', 'skipped'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** An operator's answer to a question of the decision tree. */
export interface StoredAnswer {
  /** Id of the answer, as the tree has it. */
  readonly answer: string;
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

/** What differs from the item's defaults, or the whole of an item that a person added (its id begins with `own-`). */
export interface StoredItem {
  /** Own items, and those that a person renamed. */
  readonly title?: string;
  /** The part of the plan that an own item belongs to; left out: the last one. Of no meaning for the guide's items. */
  readonly part?: PlanPart;
  /** Place among the items of its part; left out: where the guide has it. */
  readonly order?: number;
  readonly owner?: string;
  /** A calendar date (ISO 8601), `J` or `J+N`. */
  readonly due?: string;
  readonly status?: ItemStatus;
  /** Who set the status; `mailops` marks what a machine ticked and may un-tick. */
  readonly by?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
  /** What Mailops saw that proves it. */
  readonly evidence?: string;
  readonly note?: string;
}

/** By node id, and by item id. */
export interface StoredChecklist {
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly items: ReadonlyMap<string, StoredItem>;
}

/** Nothing kept yet. */
export const emptyChecklist: StoredChecklist = { answers: new Map(), items: new Map() };

/** How a record stood in the file before it was removed: what undoing needs to put it back as it was. */
export interface TakenOut {
  /** Keys that Mailops does not know, with their values as YAML of one line. */
  readonly others: readonly { readonly key: string; readonly yaml: string }[];
  /** What was cut out of the text, what was left in its place, and what stands around it. */
  readonly cut?: {
    readonly before: string;
    readonly gone: string;
    readonly left: string;
    readonly behind: string;
  };
}

/** Replaces one answer or item of a mailbox, provided that it still is as `expected`; undefined: not there. Undo swaps the two. */
export type ChecklistOperation =
  | {
      readonly kind: 'answer';
      readonly address: string;
      /** Node id. */
      readonly id: string;
      readonly expected: StoredAnswer | undefined;
      readonly value: StoredAnswer | undefined;
      /** Of a record that was removed; counts where it is put back. */
      readonly taken?: TakenOut;
    }
  | {
      readonly kind: 'item';
      readonly address: string;
      /** Item id. */
      readonly id: string;
      readonly expected: StoredItem | undefined;
      readonly value: StoredItem | undefined;
      /** Of a record that was removed; counts where it is put back. */
      readonly taken?: TakenOut;
    };
