import type { VNode } from 'preact';
import { useOverview } from './page-context.ts';

/** Stands for the lists where there is nothing to list: why, and what to do. */
export function EmptyNote({ hasFile }: { readonly hasFile: boolean }): VNode {
  const { labels, post } = useOverview();
  if (hasFile)
    return (
      <div class="empty">
        <p>{labels.noMailbox}</p>
        <p class="muted">{labels.noMailboxHelp}</p>
      </div>
    );
  return (
    <div class="empty">
      <p>{labels.noFile}</p>
      <p class="muted">{labels.noFileHelp}</p>
      <button type="button" class="primary" onClick={() => post({ type: 'new-file' })}>
        {labels.newFile}
      </button>
    </div>
  );
}
