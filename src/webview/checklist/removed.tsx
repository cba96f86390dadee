import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from '../frame/page.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';

interface RemovedProps {
  readonly title: string;
  readonly onUndo: () => void;
}

/** Says that an item was removed, and offers it back: the button takes the focus that went with the item, and is read with what it undoes. */
export function Removed({ title, onUndo }: RemovedProps): VNode {
  const { labels } = usePage();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), [title]);
  return (
    <div class="notice removed" data-kind="information">
      <Icon name="trash" />
      <p id="removed-text">{filled(labels.removed, { title })}</p>
      <div class="buttons">
        <button type="button" ref={button} aria-describedby="removed-text" onClick={onUndo}>
          {labels.undo}
        </button>
      </div>
    </div>
  );
}
