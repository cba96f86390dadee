import type { GuideFacts } from '../../facts.ts';
import type { Words } from '../../../words/words.ts';
import type { ChecklistOperation, ItemStatus, StoredChecklist } from '../stored.ts';

/** What a person's change is made to. */
export interface ChecklistScene {
  readonly facts: GuideFacts;
  readonly stored: StoredChecklist;
  readonly words: Words;
  /** ISO 8601 calendar date. */
  readonly today: string;
}

/** What a person changes of an item; undefined leaves it as it is, an empty text goes back to the guide's own. */
export interface ItemEdit {
  readonly title?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
  readonly status?: ItemStatus | undefined;
  readonly note?: string | undefined;
}

/** Who did it, and when (ISO 8601, UTC). */
export interface Doer {
  readonly by: string;
  readonly now: string;
}

/** Why a change cannot be made. The sentence is made by `itemFaultText`. */
export type ItemFault =
  /** Not a due date at all. */
  | { readonly code: 'due-unreadable'; readonly found: string }
  /** Written like a day, but the calendar has none such. */
  | { readonly code: 'due-no-such-day'; readonly found: string }
  | { readonly code: 'title-missing' }
  /** Characters. */
  | {
      readonly code: 'too-long';
      readonly key: 'title' | 'owner' | 'note';
      readonly found: number;
      readonly most: number;
    }
  | { readonly code: 'no-such-item'; readonly found: string }
  /** Only own items can be removed; the others can be skipped. */
  | { readonly code: 'not-own'; readonly found: string };

/** What to write, which may be nothing; or why not. */
export type ItemChangeResult =
  | {
      readonly operations: readonly ChecklistOperation[];
      /** What is edited is another text by now than the person saw: to be written only once the person has chosen. */
      readonly isLate?: boolean;
    }
  | { readonly fault: ItemFault };
