import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GuideView } from '../../shared/guide-view.ts';
import type { FromGuide, GuidePlace, GuideSetup, ToGuide } from '../../shared/messages.ts';
import { pictureRoom } from '../tree/picture-room.ts';
import { changesIn } from './changes.ts';
import { holdFocus } from './held-focus.ts';
import type { PageProps } from './open-page.ts';
import { PageProvider, type Page } from './page.ts';
import { useLanguage } from './use-language.ts';
import { useMessages } from './use-messages.ts';
import { useSaid } from './use-said.ts';
import { Waiting } from '../parts/waiting.tsx';
import { Whole } from './whole.tsx';

/** What the editor has sent so far. */
interface Received {
  readonly setup?: GuideSetup;
  readonly view: Partial<GuideView>;
  /** A place to show, until it is shown. */
  readonly place?: GuidePlace | undefined;
}

/** Speaks with the editor, and draws the page once all of it is there. */
export function App({ bridge, memory, brought }: PageProps<ToGuide, FromGuide>): VNode {
  const [{ setup, view, place }, setReceived] = useState<Received>({ view: {} });
  const [said, announce] = useSaid();
  const held = useRef<(() => void) | undefined>(undefined);

  // The room is told first: the editor draws the picture for it.
  useLayoutEffect(() => bridge.post({ type: 'layout', ...pictureRoom() }), [bridge]);
  useMessages(bridge, brought, (message) => {
    held.current ??= holdFocus();
    if (message.type === 'show') memory.set('tab', message.place.tab);
    if (message.type === 'setup' && message.setup.panel) memory.keepPanel(message.setup.panel);
    setReceived((before) => afterMessage(before, message));
  });
  useLanguage(setup);
  useLayoutEffect(() => {
    held.current?.();
    held.current = undefined;
  });

  const page = useMemo(
    (): Page | undefined => setup && { ...setup, post: bridge.post, announce, memory },
    [setup, bridge, announce, memory],
  );
  const last = useRef(view);
  useEffect(() => {
    const changes = setup ? changesIn(last.current, view, setup.labels) : [];
    last.current = view;
    if (changes.length > 0) page?.announce(changes.join(' '));
  }, [page, setup, view]);

  if (!page || !isWhole(view)) return <Waiting />;
  const onShown = (): void => setReceived((before) => ({ ...before, place: undefined }));
  return (
    <PageProvider value={page}>
      <Whole view={view} said={said} place={place} onShown={onShown} />
    </PageProvider>
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
