import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FromProof, ProofSetup, ToProof } from '../../shared/proof-messages.ts';
import type { ProofView } from '../../shared/proof-view.ts';
import type { Bridge } from '../frame/bridge.ts';
import { LiveRegion } from '../frame/live-region.tsx';
import type { PageMemory } from '../frame/page-memory.ts';
import { ProofPageContext, type ProofContext } from './page-context.ts';
import { ProofPage } from './proof-page.tsx';

interface AppProps {
  readonly bridge: Bridge<ToProof, FromProof>;
  readonly memory: PageMemory;
  /** What the document says already. */
  readonly brought: readonly ToProof[];
}

/** Speaks with the editor, and draws the proof once it is there. */
export function App({ bridge, memory, brought }: AppProps): VNode {
  const [setup, setSetup] = useState<ProofSetup>();
  const [view, setView] = useState<ProofView>();
  const [said, setSaid] = useState({ text: '', serial: 0 });
  useLayoutEffect(() => {
    const hear = (message: ToProof): void => {
      if (message.type === 'setup') setSetup(message.setup);
      else {
        memory.keepPanel(message.view.identity);
        setView(message.view);
      }
    };
    brought.forEach(hear);
    const end = bridge.listen(hear);
    bridge.post({ type: 'ready', knows: brought.map(({ type }) => type) });
    return end;
  }, [bridge, brought, memory]);
  useLayoutEffect(() => {
    if (setup) document.documentElement.lang = setup.language;
  }, [setup]);
  const page = useMemo(
    (): ProofContext | undefined =>
      setup && {
        labels: setup.labels,
        post: bridge.post,
        announce: (text) => setSaid(({ serial }) => ({ text, serial: serial + 1 })),
      },
    [setup, bridge],
  );
  if (!page || !view) return <progress class="loading" aria-label={setup?.labels.loading ?? 'Mailops'} />;
  return (
    <ProofPageContext.Provider value={page}>
      <ProofPage view={view} />
      <LiveRegion said={said} />
    </ProofPageContext.Provider>
  );
}
