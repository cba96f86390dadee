import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OverviewView } from '../../shared/overview-view.ts';
import { filled } from '../parts/counted.ts';
import { Lateness } from './lateness.tsx';
import { useOverview } from './page-context.ts';

interface WeekListProps {
  /** The most urgent first. */
  readonly items: OverviewView['week'];
  readonly isFiltered: boolean;
  /** How many there are, where that is known: the editor lists no more than anybody reads. */
  readonly count: number | undefined;
}

/** So many are shown at first, and so many more at each wish. */
const first = 10;
const more = 50;

/** What is overdue or due within seven days; each leads to its item in the guide. */
export function WeekList({ items, isFiltered, count }: WeekListProps): VNode {
  const { labels, language, post } = useOverview();
  const [limit, setLimit] = useState(first);
  const left = Math.min(more, items.length - limit);
  const countText = (): string => {
    const listed = items.length.toLocaleString(language);
    if (count === undefined) return `${listed}+`;
    if (count === 0) return '';
    const all = count.toLocaleString(language);
    return items.length < count ? filled(labels.shownOf, { shown: listed, all }) : all;
  };
  return (
    <section aria-labelledby="week">
      <div class="section-head">
        <h2 id="week">{labels.week}</h2>
        <span class="muted">{countText()}</span>
      </div>
      {items.length === 0 && (
        <p class="muted">{isFiltered ? labels.nothingDueFiltered : labels.nothingDue}</p>
      )}
      <ol class="week">
        {items.slice(0, limit).map((item) => (
          <li key={`${item.file}\n${item.address}\n${item.id}`}>
            <button
              type="button"
              class="week-item"
              title={labels.opensGuideAt}
              onClick={() =>
                post({ type: 'open-guide', file: item.file, address: item.address, item: item.id })
              }
            >
              <span class="week-due">
                <Lateness item={item} />
              </span>
              <span class="week-title">{item.title}</span>
              <span class="week-address">{item.address}</span>
              <span class="week-owner muted">{item.owner === '' ? labels.nobody : item.owner}</span>
            </button>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" class="link" onClick={() => setLimit(limit + more)}>
          {filled(labels.showMore, { count: left.toLocaleString(language) })}
        </button>
      )}
    </section>
  );
}
