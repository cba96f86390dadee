import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { FromOverview, OverviewSetup, ToOverview } from '../../shared/messages.ts';
import type { OverviewView } from '../../shared/overview-view.ts';
import type { PageProps } from '../frame/open-page.ts';
import { useLanguage } from '../frame/use-language.ts';
import { useMessages } from '../frame/use-messages.ts';
import { Waiting } from '../parts/waiting.tsx';
import { OverviewPage } from './overview-page.tsx';
import { OverviewProvider, type OverviewContext } from './page-context.ts';

/** Speaks with the editor, and draws the overview once it is there. */
export function App({ bridge, memory, brought }: PageProps<ToOverview, FromOverview>): VNode {
  const [setup, setSetup] = useState<OverviewSetup>();
  const [view, setView] = useState<OverviewView>();
  useMessages(bridge, brought, (message) => {
    if (message.type === 'setup') setSetup(message.setup);
    else setView(message.view);
  });
  useLanguage(setup);
  const page = useMemo(
    (): OverviewContext | undefined =>
      setup && { labels: setup.labels, language: setup.language, post: bridge.post, memory },
    [setup, bridge, memory],
  );
  if (!page || !view) return <Waiting label={setup?.labels.loading} />;
  return (
    <OverviewProvider value={page}>
      <OverviewPage view={view} />
    </OverviewProvider>
  );
}
