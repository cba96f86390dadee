import type { VNode } from 'preact';

/** Stands for a page that has heard nothing yet. `label`: in the reader's language, where that is known. */
export function Waiting({ label = 'Mailops' }: { readonly label?: string | undefined }): VNode {
  return <progress class="loading" aria-label={label} />;
}
