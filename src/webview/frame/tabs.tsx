import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { guideTabs, type GuideTab } from '../../shared/messages.ts';
import type { GuideLabelKey } from '../../shared/labels.ts';
import { usePage } from './page.ts';

const names: Readonly<Record<GuideTab, GuideLabelKey>> = {
  tree: 'tabTree',
  checklist: 'tabChecklist',
  diagnosis: 'tabDiagnosis',
  troubleshooting: 'tabTroubleshooting',
  help: 'tabHelp',
};

interface TabsProps {
  readonly shown: GuideTab;
  readonly onShow: (tab: GuideTab) => void;
}

/** The tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): arrows, Home and End move and show at once. */
export function Tabs({ shown, onShow }: TabsProps): VNode {
  const { labels } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent): void => {
    const tab = tabFrom(shown, event.key);
    if (!tab || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onShow(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={labels.tabs} ref={list} onKeyDown={go}>
      {guideTabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => onShow(tab)}
        >
          {labels[names[tab]]}
        </button>
      ))}
    </div>
  );
}

function tabFrom(shown: GuideTab, key: string): GuideTab | undefined {
  const at = guideTabs.indexOf(shown);
  const last = guideTabs.length - 1;
  switch (key) {
    case 'ArrowRight':
      return guideTabs[at === last ? 0 : at + 1];
    case 'ArrowLeft':
      return guideTabs[at === 0 ? last : at - 1];
    case 'Home':
      return guideTabs[0];
    case 'End':
      return guideTabs[last];
    default:
      return undefined;
  }
}
