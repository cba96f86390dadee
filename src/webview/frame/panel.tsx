import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GuideView } from '../../shared/guide-view.ts';
import type { GuideTab } from '../../shared/messages.ts';
import { ChecklistTab } from '../checklist/checklist-tab.tsx';
import { DiagnosisTab } from '../diagnosis/diagnosis-tab.tsx';
import { HelpTab } from '../help/help-tab.tsx';
import { TreeTab } from '../tree/tree-tab.tsx';
import { TroubleshootingTab } from '../troubleshooting/troubleshooting-tab.tsx';
import { usePage, type Page } from './page.ts';

interface PanelProps {
  readonly tab: GuideTab;
  readonly view: GuideView;
}

/** What one tab shows: drawn again only when its own part of the view is a new one. */
export function Panel({ tab, view }: PanelProps): VNode {
  const page = usePage();
  const part = view[tab];
  // `part` stands for all that the panel reads of the view.
  return useMemo(() => panelOf(tab, view, page), [tab, part, page]);
}

function panelOf(tab: GuideTab, view: GuideView, { labels, post }: Page): VNode {
  switch (tab) {
    case 'tree':
      return <TreeTab view={view.tree} />;
    case 'checklist':
      return <ChecklistTab view={view.checklist} />;
    case 'diagnosis':
      return <DiagnosisTab view={view.diagnosis} labels={labels} post={post} />;
    case 'troubleshooting':
      return <TroubleshootingTab view={view.troubleshooting} />;
    case 'help':
      return <HelpTab view={view.help} />;
  }
}
