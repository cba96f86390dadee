import type { PageReady, PageSetup } from './messages.ts';
import type { WorkLabels } from './work-labels.ts';
import type { WorkMessage, WorkView } from './work-view.ts';

export interface WorkSetup extends PageSetup {
  readonly labels: WorkLabels;
}

/** Editor → page of a piece of work. While it runs, a view comes a few times a second. */
export type ToWork =
  { readonly type: 'setup'; readonly setup: WorkSetup } | { readonly type: 'work'; readonly view: WorkView };

/** Page of a piece of work → editor. */
export type FromWork = PageReady<ToWork> | WorkMessage;
