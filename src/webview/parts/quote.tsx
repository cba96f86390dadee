import type { VNode } from 'preact';
import type { QuoteView } from '../../shared/shown.ts';

/** A server's own words, in the editor's monospace font, with who said them. */
export function Quote({ quote }: { readonly quote: QuoteView }): VNode {
  return (
    <figure class="quote">
      <figcaption>{quote.from}</figcaption>
      <blockquote dir="auto">{quote.words}</blockquote>
    </figure>
  );
}
