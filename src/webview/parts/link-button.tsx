import type { VNode } from 'preact';
import type { LinkView } from '../../shared/shown.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from './icon.tsx';

/** A page of the web, opened by the editor. What is no https address is shown as text, and opens nothing. */
export function LinkButton({ link }: { readonly link: LinkView }): VNode {
  const { labels, post } = usePage();
  if (!link.href.startsWith('https://'))
    return (
      <span>
        {link.label} <code>{link.href}</code>
      </span>
    );
  return (
    <button
      type="button"
      class="link"
      title={link.href}
      onClick={() => post({ type: 'open-link', href: link.href })}
    >
      {link.label} <Icon name="link-external" />
      <span class="visually-hidden"> {labels.opensInBrowser}</span>
    </button>
  );
}
