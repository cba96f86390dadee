import type { UrgentItem } from '../../../core/guide/overview/overview.ts';

/** More urgent items than these are counted and not all listed: nobody reads them, and each costs the page memory. */
export const mostListed = 500;
/** Beyond those, each person keeps so many of their own, so that a filter by one shows theirs … */
const mostOfOwner = 50;
/** … as long as these are no more than so many in all. */
const mostOfOwners = 1_500;

/**
 * The urgent items that the page lists, of `week` in its order: the first ones of all, and the first ones of each owner.
 *
 * @param owners how many there are
 */
export function listedOf(week: readonly UrgentItem[], owners: number): readonly UrgentItem[] {
  const ofEach = Math.max(1, Math.min(mostOfOwner, Math.floor(mostOfOwners / Math.max(1, owners))));
  const counts = new Map<string, number>();
  return week.filter(({ open: { owner } }, at) => {
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    return at < mostListed || count <= ofEach;
  });
}
