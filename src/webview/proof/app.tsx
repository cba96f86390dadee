import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FromProof, ProofSetup, ToProof } from '../../shared/proof-messages.ts';
import type { ProofView } from '../../shared/proof-view.ts';
import { LiveRegion } from '../frame/live-region.tsx';
import type { PageProps } from '../frame/open-page.ts';
import { useLanguage } from '../frame/use-language.ts';
import { useMessages } from '../frame/use-messages.ts';
import { useSaid } from '../frame/use-said.ts';
import { Waiting } from '../parts/waiting.tsx';
import { ProofProvider, type ProofContext } from './page-context.ts';
import { ProofPage } from './proof-page.tsx';

/** Speaks with the editor, and draws the proof once it is there. */
export function App({ bridge, memory, brought }: PageProps<ToProof, FromProof>): VNode {
  const [setup, setSetup] = useState<ProofSetup>();
  const [view, setView] = useState<ProofView>();
  const [said, announce] = useSaid();
  useMessages(bridge, brought, (message) => {
    if (message.type === 'setup') setSetup(message.setup);
    else setView(message.view);
  });
  useLanguage(setup);
  useLayoutEffect(() => {
    if (view) memory.keepPanel(view.identity);
  }, [view, memory]);
  const page = useMemo(
    (): ProofContext | undefined => setup && { labels: setup.labels, post: bridge.post, announce },
    [setup, bridge, announce],
  );
  if (!page || !view) return <Waiting label={setup?.labels.loading} />;
  return (
    <ProofProvider value={page}>
      <ProofPage view={view} />
      <LiveRegion said={said} />
    </ProofProvider>
  );
}
