import { useEffect, useRef } from 'preact/hooks';
import type { RunningView, WorkView } from '../../shared/work-view.ts';
import { filled } from '../parts/counted.ts';
import { newsOf, phaseOf, type Told } from './news.ts';
import type { WorkContext } from './page-context.ts';

/** Has what is new read to a person who does not see the page: not so often that nothing else could be heard. */
export function useNews(view: WorkView | undefined, page: WorkContext | undefined): void {
  const told = useRef<Told | undefined>(undefined);
  useEffect(() => {
    if (!view || !page) return;
    const now = Date.now();
    const phase = phaseOf(view.running);
    // What the page begins with is read as the page is.
    told.current ??= { phase, at: now };
    const news = newsOf(view, told.current, now);
    if (phase !== told.current.phase || news) told.current = { phase, at: now };
    if (news === 'end') page.announce(endOf(view, page));
    else if (news && view.running) page.announce(progressOf(view.running, news, page));
  }, [view, page]);
}

function endOf({ report }: WorkView, { labels }: WorkContext): string {
  return report ? `${labels[report.status]}. ${report.sentence}` : '';
}

function progressOf(
  { phase, isPaused, messages, total, secondsLeft }: RunningView,
  news: 'phase' | 'progress',
  { labels, amounts }: WorkContext,
): string {
  const done =
    total === 0
      ? amounts.count(messages)
      : filled(labels.doneOf, { done: amounts.count(messages), total: amounts.count(total) });
  return [
    ...(news === 'phase' ? [isPaused ? labels.paused : phase] : []),
    `${labels.messages} ${done}`,
    ...(secondsLeft === undefined || isPaused
      ? []
      : [filled(labels.left, { time: amounts.seconds(secondsLeft) })]),
  ].join('. ');
}
