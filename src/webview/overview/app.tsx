import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { OverviewSetup } from '../../shared/messages.ts';
import type { OverviewView } from '../../shared/overview-view.ts';
import type { PageMemory } from '../frame/page-memory.ts';
import type { OverviewBridge } from './bridge.ts';
import { OverviewPage } from './overview-page.tsx';
import { OverviewPageContext, type OverviewContext } from './page-context.ts';

interface AppProps {
  readonly bridge: OverviewBridge;
  readonly memory: PageMemory;
}

/** Speaks with the editor, and draws the overview once it is there. */
export function App({ bridge, memory }: AppProps): VNode {
  const [setup, setSetup] = useState<OverviewSetup>();
  const [view, setView] = useState<OverviewView>();
  // Before the first frame: what the page shows is asked for one frame sooner.
  useLayoutEffect(() => {
    const end = bridge.listen((message) => {
      if (message.type === 'setup') setSetup(message.setup);
      else setView(message.view);
    });
    bridge.post({ type: 'ready' });
    return end;
  }, [bridge]);
  useLayoutEffect(() => {
    if (setup) document.documentElement.lang = setup.language;
  }, [setup]);
  const page = useMemo(
    (): OverviewContext | undefined =>
      setup && { labels: setup.labels, language: setup.language, post: bridge.post, memory },
    [setup, bridge, memory],
  );
  if (!page || !view) return <progress class="loading" aria-label={setup?.labels.loading ?? 'Mailops'} />;
  return (
    <OverviewPageContext.Provider value={page}>
      <OverviewPage view={view} />
    </OverviewPageContext.Provider>
  );
}
