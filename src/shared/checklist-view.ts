import type { ActionView } from './shown.ts';

export interface ChecklistItemView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly isOwn: boolean;
  readonly operational: boolean;
  readonly owner: string;
  readonly due: string;
  /** `23 Nov 2026`; `J+1` where J is not known. */
  readonly dueText: string;
  /** `3 days overdue`, `due today`. */
  readonly lateness?: { readonly text: string; readonly isOverdue: boolean };
  readonly status: 'todo' | 'doing' | 'done' | 'skipped';
  readonly note: string;
  /** Who ticked it, when, and what proves it. */
  readonly proof?: string;
  readonly byMachine: boolean;
  readonly contradiction?: string;
  /** What Mailops can do of it. */
  readonly actions?: readonly ActionView[];
  readonly notApplicable?: string;
  /** Somebody else changed it at the same time: what stands in the file, what this panel wanted. */
  readonly conflict?: { readonly theirs: string; readonly mine: string };
}

export interface ChecklistPartView {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ChecklistItemView[];
}

export interface ChecklistView {
  readonly parts: readonly ChecklistPartView[];
  readonly settled: number;
  readonly all: number;
  readonly overdue: number;
  /** `7 of 24 done · 2 overdue`. */
  readonly progressText: string;
  /** Owners in use, for the filter and as suggestions. */
  readonly owners: readonly string[];
  /** Day J in words, or that it is not set. */
  readonly startText: string;
  readonly canEdit: boolean;
  readonly canUndo?: string;
  readonly canRedo?: string;
}
