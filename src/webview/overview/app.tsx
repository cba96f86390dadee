import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FromOverview, OverviewSetup, ToOverview } from '../../shared/messages.ts';
import type { OverviewView } from '../../shared/overview-view.ts';
import type { Bridge } from '../frame/bridge.ts';
import type { PageMemory } from '../frame/page-memory.ts';
import { OverviewPage } from './overview-page.tsx';
import { OverviewPageContext, type OverviewContext } from './page-context.ts';

interface AppProps {
  readonly bridge: Bridge<ToOverview, FromOverview>;
  readonly memory: PageMemory;
  /** What the document says already. */
  readonly brought: readonly ToOverview[];
}

/** Speaks with the editor, and draws the overview once it is there. */
export function App({ bridge, memory, brought }: AppProps): VNode {
  const [setup, setSetup] = useState<OverviewSetup>();
  const [view, setView] = useState<OverviewView>();
  // Before the first frame: what the page shows is asked for one frame sooner.
  useLayoutEffect(() => {
    const hear = (message: ToOverview): void => {
      if (message.type === 'setup') setSetup(message.setup);
      else setView(message.view);
    };
    brought.forEach(hear);
    const end = bridge.listen(hear);
    bridge.post({ type: 'ready', knows: brought.map(({ type }) => type) });
    return end;
  }, [bridge, brought]);
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
