import type { ReportView } from './report-view.ts';

/** The six kinds of work on messages. */
export type WorkKind = 'inventory' | 'backup' | 'verify' | 'restore' | 'mirror' | 'compare';

/** What a running piece of work shows. Texts are ready for people. */
export interface RunningView {
  readonly isPaused: boolean;
  /** What is being done, and in which folder. */
  readonly phase: string;
  readonly folder: string;
  readonly messages: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly octets: number;
  readonly totalOctets: number | undefined;
  /** Octets a second over the last seconds. */
  readonly rate: number;
  /** Undefined while nobody can tell. */
  readonly secondsLeft: number | undefined;
  /** Octets a second at each of the last moments, oldest first: for a picture of the speed. */
  readonly rates: readonly number[];
  /** Whether this kind of work can wait. */
  readonly canPause: boolean;
}

/** What a panel is about; the page keeps it (`memory.keepPanel`), so that the panel comes back after a restart. `file`: the URI of the mailboxes file. */
export interface WorkIdentity {
  readonly kind: WorkKind;
  readonly file: string;
  readonly address: string;
}

/** Everything that the panel of one piece of work shows. */
export interface WorkView {
  readonly identity: WorkIdentity;
  readonly kind: WorkKind;
  readonly title: string;
  readonly address: string;
  readonly running: RunningView | undefined;
  readonly report: ReportView | undefined;
  /** ISO 8601: when it ended. */
  readonly endedAt: string | undefined;
  /** Something to know of what is shown (it is a kept report of an earlier session; nothing was done yet); empty where there is nothing. */
  readonly note: string;
  /** The button that goes on after a plan (“Copy 1,204 messages”); undefined where there is no plan to go on from. */
  readonly goOn: string | undefined;
  /** Whether it can be run again from here. */
  readonly canRunAgain: boolean;
}

/** What a person does in the panel. */
export type WorkMessage =
  | { readonly type: 'pause' }
  | { readonly type: 'continue' }
  | { readonly type: 'cancel' }
  | { readonly type: 'again' }
  /** `mirror` after its plan. */
  | { readonly type: 'go-on' }
  /** Rows of a table, with tabs between their cells. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'export'; readonly format: 'markdown' | 'json' };
