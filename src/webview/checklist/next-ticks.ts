import type { ChecklistItemView } from '../../shared/checklist-view.ts';

/**
 * Which tick box takes the focus when an item goes away, by item id: that of the next item that is shown with one, at the end that of the one
 * before. `shown` are the items that the filter lets through, in order.
 */
export function nextTicks(
  shown: readonly Pick<ChecklistItemView, 'id' | 'notApplicable'>[],
): ReadonlyMap<string, string> {
  const ids = shown.filter(({ notApplicable }) => notApplicable === undefined).map(({ id }) => id);
  return new Map(
    ids.flatMap((id, index) => {
      const next = ids[index + 1] ?? ids[index - 1];
      return next === undefined ? [] : [[id, `tick-${next}`] as const];
    }),
  );
}
