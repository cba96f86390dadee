import type { Deed } from '../deed.ts';
import type { ItemStatus } from './stored.ts';

/** The seven parts of the plan, in their order. */
export const planParts = [
  'inventory',
  'backup',
  'reset',
  'reactivation',
  'migration',
  'verification',
  'clean-up',
] as const;
export type PlanPart = (typeof planParts)[number];

/** One item as it stands: the guide's, with what the file keeps and what Mailops verified over it. Words are made already. */
export interface ChecklistItem {
  readonly id: string;
  readonly part: PlanPart;
  /** Belongs to the short operational list too. */
  readonly operational: boolean;
  readonly isOwn: boolean;
  readonly title: string;
  /** Why it is done; empty for own items. */
  readonly why: string;
  readonly owner: string;
  /** As written (`J+1`, a date); empty where none. */
  readonly due: string;
  /** ISO 8601 calendar date; undefined where `J` is not known or nothing is due. */
  readonly dueDate?: string;
  /** Days past due at today's date, for open items only. */
  readonly overdueDays?: number;
  readonly status: ItemStatus;
  /** Who ticked it: `mailops` for a machine's tick. */
  readonly by?: string;
  /** ISO 8601. */
  readonly at?: string;
  readonly evidence?: string;
  readonly note: string;
  /** Why the item does not apply to this mailbox; undefined where it does. */
  readonly notApplicable?: string;
  /** A later diagnosis disagrees with a person's tick: the sentence that says so. */
  readonly contradiction?: string;
  /** What Mailops can do of it; empty where nothing, and where the item does not apply. */
  readonly deeds: readonly Deed[];
}

/** How far the plan is: items that do not apply count nowhere, skipped ones count as settled. */
export interface ChecklistProgress {
  readonly settled: number;
  readonly all: number;
  readonly overdue: number;
}
