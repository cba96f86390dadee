import type { StateView } from './shown.ts';

/** One open item of one mailbox. */
export interface OverviewItemView {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly dueText: string;
  /** ISO 8601; empty where nothing is due. */
  readonly dueDate: string;
  readonly lateness?: { readonly text: string; readonly isOverdue: boolean };
  readonly status: 'todo' | 'doing';
}

/** One mailbox of the overview. */
export interface OverviewRowView {
  readonly file: string;
  readonly address: string;
  readonly name: string;
  readonly state: StateView;
  readonly owner: string;
  /** Who else has open items in it; left out: only whoever owns the next one. */
  readonly openOwners?: readonly string[];
  readonly settled: number;
  readonly all: number;
  readonly overdue: number;
  readonly dueThisWeek: number;
  readonly progressText: string;
  /** The next thing to do; undefined where all is settled. */
  readonly next?: OverviewItemView;
}

/** What one person owes, over all mailboxes. */
export interface OverviewOwnerView {
  readonly owner: string;
  readonly overdue: number;
  readonly thisWeek: number;
  readonly later: number;
  readonly text: string;
}

export interface OverviewView {
  readonly title: string;
  readonly summary: string;
  /** How many files there are: 0 tells a workspace without one from files without a mailbox; left out: at least one. */
  readonly files?: number;
  readonly owners: readonly OverviewOwnerView[];
  readonly rows: readonly OverviewRowView[];
  /** Open items that are overdue or due within seven days, the most urgent first. */
  readonly week: readonly (OverviewItemView & { readonly file: string; readonly address: string })[];
  /** Files that could not be read, in words. */
  readonly notices: readonly string[];
}
