import type { VNode } from 'preact';
import type { OverviewOwnerView } from '../../shared/overview-view.ts';

interface OwnerBarProps {
  readonly owner: OverviewOwnerView;
  /** The number of items that fills the whole width. */
  readonly most: number;
}

/** Overdue, this week, later: one after the other, as long as there are many. For the eye only: the words stand beside it. */
export function OwnerBar({ owner, most }: OwnerBarProps): VNode {
  const parts = [
    ['overdue', owner.overdue],
    ['week', owner.thisWeek],
    ['later', owner.later],
  ] as const;
  return (
    <span class="owner-bar" aria-hidden="true">
      {parts.map(
        ([due, count]) =>
          count > 0 && <span key={due} data-due={due} style={{ width: `${(100 * count) / most}%` }} />,
      )}
    </span>
  );
}
