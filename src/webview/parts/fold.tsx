import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { Icon } from './icon.tsx';

interface FoldProps {
  /** Names it in the page's memory, and for links to it. */
  readonly id: string;
  readonly place?: string | undefined;
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Something folded away that stays as it was left; `isOpen` says how it begins. */
export function Fold({ id, place, summary, isOpen = false, class: name, children }: FoldProps): VNode {
  const { memory } = usePage();
  const key = `fold:${id}`;
  const isUnfolded = useKept(memory, () => memory.flag(key, isOpen));
  return (
    <details
      class={name === undefined ? 'fold' : `fold ${name}`}
      open={isUnfolded}
      data-place={place}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        memory.set(key, open === isOpen ? undefined : open);
      }}
    >
      <summary id={key}>
        <Icon name="chevron-right" />
        <span class="fold-summary">{summary}</span>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
