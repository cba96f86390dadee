import type { VNode } from 'preact';
import type { LinkView } from '../../shared/shown.ts';
import { Icon } from '../parts/icon.tsx';
import { useProof } from './page-context.ts';

interface WebLinkProps {
  readonly link: LinkView;
  readonly look: 'link' | 'primary' | undefined;
}

/** A page of the web, opened by the editor, which opens only https. */
export function WebLink({ link, look }: WebLinkProps): VNode {
  const { labels, post } = useProof();
  return (
    <button
      type="button"
      class={look}
      title={link.href}
      onClick={() => post({ type: 'open-link', href: link.href })}
    >
      {link.label} <Icon name="link-external" />
      <span class="visually-hidden"> {labels.opensInBrowser}</span>
    </button>
  );
}
