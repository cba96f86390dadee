import type { GuideView } from './guide-view.ts';
import type { GuideAction } from './shown.ts';
import type { GuideLabels } from './labels.ts';
import type { OverviewLabels } from './overview-labels.ts';
import type { OverviewView } from './overview-view.ts';

/** Words that the page needs beside the view: labels of its controls, by their name. */
export type Labels = Readonly<Record<string, string>>;

/** What the page is told once, when it is ready. */
export interface PageSetup {
  readonly language: 'en' | 'fr';
  readonly labels: Labels;
  /** What the page keeps in its state as `panel`: the editor finds the panel's mailbox by it after a restart. */
  readonly panel?: PanelIdentity;
}

/** A page is there. `knows`: the types of the messages that it was given with its document; none where it was loaded from the same document before. */
export interface PageReady<Heard extends { readonly type: string }> {
  readonly type: 'ready';
  readonly knows: readonly Heard['type'][];
}

/** What a guide's panel is about: the file's URI, and the mailbox in it. */
export interface PanelIdentity {
  readonly file: string;
  readonly address: string;
}

/** The guide's own labels are known by name; those of the diagnosis come beside them. */
export interface GuideSetup extends PageSetup {
  readonly labels: GuideLabels & Labels;
}

/** Editor → page of the guide. `parts` holds what changed; the first message holds every part. */
export type ToGuide =
  | { readonly type: 'setup'; readonly setup: GuideSetup }
  | { readonly type: 'view'; readonly parts: Partial<GuideView> }
  /** Shows a tab, an item or a row: from a link elsewhere. */
  | { readonly type: 'show'; readonly place: GuidePlace };

export const guideTabs = ['tree', 'checklist', 'diagnosis', 'troubleshooting', 'help'] as const;
export type GuideTab = (typeof guideTabs)[number];

export interface GuidePlace {
  readonly tab: GuideTab;
  /** Id of the item, row or heading to scroll to. */
  readonly id?: string;
}

/** One change of an item by a person; undefined leaves as it is, an empty text clears. */
export interface ItemChange {
  readonly title?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: 'todo' | 'doing' | 'done' | 'skipped';
  readonly note?: string;
}

export const exportFormats = ['markdown', 'csv', 'icalendar', 'printable'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Page of the guide → editor. */
export type FromGuide =
  | PageReady<ToGuide>
  /** Room for the picture, CSS pixels, and the font it is drawn in. */
  | { readonly type: 'layout'; readonly width: number; readonly fontSize: number }
  /** `null` takes the answer back. */
  | { readonly type: 'answer'; readonly node: string; readonly answer: string | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** `seen`: what stood in the same fields when the person began to type, whatever stands there by now. */
  | {
      readonly type: 'change-item';
      readonly item: string;
      readonly change: ItemChange;
      readonly seen?: ItemChange;
    }
  | { readonly type: 'add-item'; readonly part: string; readonly title: string }
  | { readonly type: 'remove-item'; readonly item: string }
  | { readonly type: 'move-item'; readonly item: string; readonly by: -1 | 1 }
  | { readonly type: 'resolve'; readonly item: string; readonly take: 'mine' | 'theirs' }
  | { readonly type: 'notice'; readonly notice: string; readonly choice: string }
  | { readonly type: 'action'; readonly action: GuideAction }
  | { readonly type: 'open-link'; readonly href: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'export'; readonly format: ExportFormat }
  | { readonly type: 'copy-ticket' }
  /** Chooses the Report to show, and the one to compare it with. */
  | { readonly type: 'reports'; readonly shown: string | null; readonly before: string | null };

export interface OverviewSetup extends PageSetup {
  readonly labels: OverviewLabels;
}

/** Editor → page of the overview. */
export type ToOverview =
  | { readonly type: 'setup'; readonly setup: OverviewSetup }
  | { readonly type: 'overview'; readonly view: OverviewView };

/** Page of the overview → editor. */
export type FromOverview =
  | PageReady<ToOverview>
  | {
      readonly type: 'open-guide';
      readonly file: string;
      readonly address: string;
      readonly item: string | null;
    }
  | { readonly type: 'export'; readonly format: ExportFormat }
  /** Writes a commented mailboxes.yaml to start from. */
  | { readonly type: 'new-file' };
