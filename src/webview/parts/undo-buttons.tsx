import type { VNode } from 'preact';
import { usePage } from '../frame/page.ts';
import { Icon } from './icon.tsx';

interface UndoButtonsProps {
  /** Names the buttons of one tab. */
  readonly id: string;
  /** What would be undone and redone, in words; undefined: nothing. */
  readonly canUndo: string | undefined;
  readonly canRedo: string | undefined;
}

/** They stay focusable where there is nothing to do: a button that is disabled under one's hand takes the focus away. */
export function UndoButtons({ id, canUndo, canRedo }: UndoButtonsProps): VNode {
  const { labels, post } = usePage();
  const one = (type: 'undo' | 'redo', what: string | undefined): VNode => (
    <button
      type="button"
      id={`${id}-${type}`}
      class="icon-button"
      aria-disabled={what === undefined}
      aria-label={labels[type]}
      title={what ?? labels[type]}
      onClick={() => {
        if (what !== undefined) post({ type });
      }}
    >
      <Icon name={type === 'undo' ? 'discard' : 'redo'} />
    </button>
  );
  return (
    <span class="undo">
      {one('undo', canUndo)}
      {one('redo', canRedo)}
    </span>
  );
}
