import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { GuideView } from '../../shared/guide-view.ts';
import { guideTabs, type GuidePlace } from '../../shared/messages.ts';
import { keepFilter, noFilter } from '../checklist/kept-filter.ts';
import { useFocusMemory } from './focus-memory.ts';
import { Head } from './head.tsx';
import { LiveRegion, type Said } from './live-region.tsx';
import { Notices } from './notices.tsx';
import { usePage } from './page.ts';
import { useKept } from './page-memory.ts';
import { Panel } from './panel.tsx';
import { useScrollMemory } from './scroll-memory.ts';
import { showPlace } from './show-place.ts';
import { Tabs } from './tabs.tsx';
import { useUndoKeys } from './undo-keys.ts';

interface WholeProps {
  readonly view: GuideView;
  readonly said: Said;
  readonly place: GuidePlace | undefined;
  /** The place was brought into view. */
  readonly onShown: () => void;
}

/** The page, once all of it is there. */
export function Whole({ view, said, place, onShown }: WholeProps): VNode {
  const { memory, post } = usePage();
  const tab = useKept(memory, () => memory.choice('tab', guideTabs, 'tree'));
  useScrollMemory(memory, tab);
  useFocusMemory(memory);
  useEffect(() => {
    if (!place) return;
    const { id } = place;
    if (id !== undefined && !showPlace(id)) {
      // It may be filtered out.
      keepFilter(memory, noFilter);
      memory.set('search', undefined);
      requestAnimationFrame(() => showPlace(id));
    }
    onShown();
  });
  const { tree, checklist } = view;
  useUndoKeys(
    post,
    tree.canUndo !== undefined || checklist.canUndo !== undefined,
    tree.canRedo !== undefined || checklist.canRedo !== undefined,
  );
  // The same element again is not drawn again.
  const head = useMemo(() => <Head head={view.head} />, [view.head]);
  return (
    <>
      <Notices notices={view.notices} />
      {head}
      <main>
        <Tabs shown={tab} onShow={(chosen) => memory.set('tab', chosen)} />
        {guideTabs.map((one) => (
          <div
            key={one}
            id={`panel-${one}`}
            role="tabpanel"
            aria-labelledby={`tab-${one}`}
            hidden={one !== tab}
            tabIndex={-1}
          >
            {one === tab && <Panel tab={tab} view={view} />}
          </div>
        ))}
      </main>
      <LiveRegion said={said} />
    </>
  );
}
