import type { ChecklistView } from './checklist-view.ts';
import type { DiagnosisView } from './diagnosis-view.ts';
import type { HelpView, TroubleshootingView } from './help-view.ts';
import type { ActionView, QuoteView, StateView } from './shown.ts';
import type { TreeView } from './tree-view.ts';

/**
 * What the page of the guide shows. Everything is made by the editor, in the reader's language: the page only draws. Every text may come
 * from a file or a server and is text, never markup.
 */
export interface GuideView {
  readonly head: HeadView;
  readonly notices: readonly NoticeView[];
  readonly tree: TreeView;
  readonly checklist: ChecklistView;
  readonly diagnosis: DiagnosisView;
  readonly troubleshooting: TroubleshootingView;
  readonly help: HelpView;
}

/** The parts of the view: each is sent again only when it changed. */
export type GuidePart = keyof GuideView;

export interface HeadView {
  readonly address: string;
  readonly name?: string;
  /** Path of the file in its workspace. */
  readonly file: string;
  readonly state: StateView;
  /** The verdict in one sentence; what to do where nothing was diagnosed yet. */
  readonly sentence: string;
  /** `5 minutes ago`, with the exact time. */
  readonly when?: { readonly text: string; readonly exact: string };
  readonly quote?: QuoteView;
  /** Actions of the verdict, in order. */
  readonly todo: readonly string[];
  readonly actions: readonly ActionView[];
  /** What is under way, in words; the page shows a bar. */
  readonly running?: string;
}

/** Something about the panel itself: the file is broken, read-only, gone, changed elsewhere at the same time. */
export interface NoticeView {
  readonly id: string;
  readonly kind: 'information' | 'warning' | 'error';
  readonly text: string;
  /** What may be done about it; `id` comes back in the message `notice`. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}
