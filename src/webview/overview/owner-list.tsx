import type { VNode } from 'preact';
import { useKept } from '../frame/page-memory.ts';
import type { OverviewOwnerView } from '../../shared/overview-view.ts';
import { OwnerBar } from './owner-bar.tsx';
import { useOverview } from './page-context.ts';

interface OwnerListProps {
  /** Who owes most first. */
  readonly owners: readonly OverviewOwnerView[];
  readonly chosen: string | null;
  readonly onChoose: (owner: string | null) => void;
}

/** So many are shown until the reader wants all. */
const few = 8;

/** What each person owes, as a bar with its words. A click filters the page by that person, a second one no longer. */
export function OwnerList({ owners, chosen, onChoose }: OwnerListProps): VNode {
  const { labels, memory } = useOverview();
  const hasAll = useKept(memory, () => memory.flag('all-owners', false));
  const most = Math.max(1, ...owners.map(({ overdue, thisWeek, later }) => overdue + thisWeek + later));
  const shown = owners.filter((owner, at) => hasAll || at < few || owner.owner === chosen);
  return (
    <section aria-labelledby="owners">
      <div class="section-head">
        <h2 id="owners">{labels.owners}</h2>
        <ul class="legend" aria-hidden="true">
          <li data-due="overdue">{labels.overdue}</li>
          <li data-due="week">{labels.thisWeek}</li>
          <li data-due="later">{labels.later}</li>
        </ul>
      </div>
      <ul class="owners">
        {shown.map((owner) => {
          const isChosen = owner.owner === chosen;
          return (
            <li key={owner.owner}>
              <button
                type="button"
                class="owner"
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : owner.owner)}
              >
                <span class="owner-name">{owner.owner === '' ? labels.nobody : owner.owner}</span>
                <OwnerBar owner={owner} most={most} />
                <span class="owner-text">{owner.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {owners.length > few && (
        <button
          type="button"
          class="link"
          aria-expanded={hasAll}
          onClick={() => memory.set('all-owners', hasAll ? undefined : true)}
        >
          {hasAll ? labels.showFewerOwners : labels.showAllOwners}
        </button>
      )}
    </section>
  );
}
