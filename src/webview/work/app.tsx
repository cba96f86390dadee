import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FromWork, ToWork, WorkSetup } from '../../shared/work-messages.ts';
import type { WorkView } from '../../shared/work-view.ts';
import { holdFocus } from '../frame/held-focus.ts';
import { LiveRegion } from '../frame/live-region.tsx';
import type { PageProps } from '../frame/open-page.ts';
import { useLanguage } from '../frame/use-language.ts';
import { useMessages } from '../frame/use-messages.ts';
import { useSaid } from '../frame/use-said.ts';
import { Waiting } from '../parts/waiting.tsx';
import { makeAmounts } from './amounts.ts';
import { WorkProvider, type WorkContext } from './page-context.ts';
import { useNews } from './use-news.ts';
import { WorkPage } from './work-page.tsx';

/** Speaks with the editor, and draws the work once it is there. */
export function App({ bridge, memory, brought }: PageProps<ToWork, FromWork>): VNode {
  const [setup, setSetup] = useState<WorkSetup>();
  const [view, setView] = useState<WorkView>();
  const [said, announce] = useSaid();
  const held = useRef<(() => void) | undefined>(undefined);
  useMessages(bridge, brought, (message) => {
    held.current ??= holdFocus();
    if (message.type === 'setup') setSetup(message.setup);
    else setView(message.view);
  });
  useLanguage(setup);
  useLayoutEffect(() => {
    held.current?.();
    held.current = undefined;
  });
  const identity = view && JSON.stringify(view.identity);
  useLayoutEffect(() => {
    if (view) memory.keepPanel(view.identity);
  }, [identity, memory]);
  const page = useMemo((): WorkContext | undefined => {
    if (!setup) return undefined;
    const { labels, language } = setup;
    return { labels, language, amounts: makeAmounts(language), post: bridge.post, announce, memory };
  }, [setup, bridge, announce, memory]);
  useNews(view, page);
  if (!page || !view) return <Waiting label={setup?.labels.loading} />;
  return (
    <WorkProvider value={page}>
      <WorkPage view={view} />
      <LiveRegion said={said} />
    </WorkProvider>
  );
}
