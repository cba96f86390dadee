import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TroubleshootingView } from '../../shared/help-view.ts';
import { usePage } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { counted } from '../parts/counted.ts';
import { findRows } from './find-rows.ts';
import { SearchField } from './search-field.tsx';
import { Trouble } from './trouble.tsx';

/** How long a person pauses before the number of results is told. */
const pauseMs = 400;

/** Troubles by symptom, to be searched. */
export function TroubleshootingTab({ view }: { readonly view: TroubleshootingView }): VNode {
  const { labels, language, memory, announce } = usePage();
  const query = useKept(memory, () => memory.text('search', ''));
  const rows = findRows(view.rows, query);
  const isSearching = query.trim() !== '';
  const count =
    rows.length === 0
      ? labels.resultsNone
      : counted(language, rows.length, labels.resultsOne, labels.resultsOther);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const pause = setTimeout(() => announce(count), pauseMs);
    return () => clearTimeout(pause);
  }, [query, count, announce]);
  return (
    <div class="troubleshooting-tab">
      <h2 class="visually-hidden">{labels.tabTroubleshooting}</h2>
      <div class="search-line">
        <SearchField
          query={query}
          onQuery={(typed) => memory.set('search', typed === '' ? undefined : typed)}
        />
        {isSearching && rows.length > 0 && <span class="muted">{count}</span>}
      </div>
      {rows.length === 0 ? (
        <div class="empty">
          <p>{labels.resultsNone}</p>
          <p class="muted">{labels.noResultsAdvice}</p>
          <button type="button" onClick={() => memory.set('search', undefined)}>
            {labels.clearSearch}
          </button>
        </div>
      ) : (
        rows.map((row) => <Trouble key={row.id} row={row} />)
      )}
    </div>
  );
}
