import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GuideView } from '../../shared/guide-view.ts';
import type { FromGuide, GuidePlace, GuideSetup, ToGuide } from '../../shared/messages.ts';
import { pictureRoom } from '../tree/picture-room.ts';
import type { Bridge } from './bridge.ts';
import { changesIn } from './changes.ts';
import { holdFocus } from './held-focus.ts';
import type { Said } from './live-region.tsx';
import { PageContext, type Page } from './page.ts';
import type { PageMemory } from './page-memory.ts';
import { Whole } from './whole.tsx';

interface AppProps {
  readonly bridge: Bridge<ToGuide, FromGuide>;
  readonly memory: PageMemory;
  /** What the document says already. */
  readonly brought: readonly ToGuide[];
}

/** What the editor has sent so far. */
interface Received {
  readonly setup?: GuideSetup;
  readonly view: Partial<GuideView>;
  /** A place to show, until it is shown. */
  readonly place?: GuidePlace | undefined;
}

/** Speaks with the editor, and draws the page once all of it is there. */
export function App({ bridge, memory, brought }: AppProps): VNode {
  const [{ setup, view, place }, setReceived] = useState<Received>({ view: {} });
  const [said, setSaid] = useState<Said>({ text: '', serial: 0 });
  const held = useRef<(() => void) | undefined>(undefined);

  // Before the first frame: what the page shows is asked for one frame sooner.
  useLayoutEffect(() => {
    const hear = (message: ToGuide): void => {
      held.current ??= holdFocus();
      if (message.type === 'show') memory.set('tab', message.place.tab);
      if (message.type === 'setup' && message.setup.panel) memory.keepPanel(message.setup.panel);
      setReceived((before) => afterMessage(before, message));
    };
    brought.forEach(hear);
    const end = bridge.listen(hear);
    bridge.post({ type: 'layout', ...pictureRoom() });
    bridge.post({ type: 'ready', knows: brought.map(({ type }) => type) });
    return end;
  }, [bridge, memory, brought]);

  useLayoutEffect(() => {
    if (setup) document.documentElement.lang = setup.language;
  }, [setup]);
  useLayoutEffect(() => {
    held.current?.();
    held.current = undefined;
  });

  const page = useMemo((): Page | undefined => {
    const announce = (text: string): void => setSaid(({ serial }) => ({ text, serial: serial + 1 }));
    return setup && { ...setup, post: bridge.post, announce, memory };
  }, [setup, bridge, memory]);
  const last = useRef(view);
  useEffect(() => {
    const changes = setup ? changesIn(last.current, view, setup.labels) : [];
    last.current = view;
    if (changes.length > 0) page?.announce(changes.join(' '));
  }, [page, setup, view]);

  if (!page || !isWhole(view)) return <progress class="loading" aria-label="Mailops" />;
  const onShown = (): void => setReceived((before) => ({ ...before, place: undefined }));
  return (
    <PageContext.Provider value={page}>
      <Whole view={view} said={said} place={place} onShown={onShown} />
    </PageContext.Provider>
  );
}

function afterMessage(before: Received, message: ToGuide): Received {
  switch (message.type) {
    case 'setup':
      return { ...before, setup: message.setup };
    case 'view':
      return { ...before, view: { ...before.view, ...message.parts } };
    case 'show':
      return { ...before, place: message.place };
  }
}

function isWhole(view: Partial<GuideView>): view is GuideView {
  const { head, notices, tree, checklist, diagnosis, troubleshooting, help } = view;
  return [head, notices, tree, checklist, diagnosis, troubleshooting, help].every(
    (part) => part !== undefined,
  );
}
