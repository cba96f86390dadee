import type { VNode } from 'preact';

/** How much of a checklist is settled, for the eye: the numbers stand beside it. */
export function ProgressBar({ settled, all }: { readonly settled: number; readonly all: number }): VNode {
  const percent = all === 0 ? 100 : (100 * settled) / all;
  return (
    <span class="progress" aria-hidden="true">
      <span class="progress-done" style={{ width: `${percent}%` }} />
    </span>
  );
}
