import type { ComponentChildren, VNode } from 'preact';
import { usePage } from '../frame/page.ts';
import { Icon } from './icon.tsx';

/** Something that must not be missed: icon, the word for it, the sentence. */
export function Warning({ children }: { readonly children: ComponentChildren }): VNode {
  const { labels } = usePage();
  return (
    <p class="warning">
      <Icon name="warning" />
      <span>
        <strong class="visually-hidden">{labels.warning} </strong>
        {children}
      </span>
    </p>
  );
}
