import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItemView, ChecklistView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { counted } from '../parts/counted.ts';
import { ExportButtons } from './export-buttons.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltering, passes } from './filter.ts';
import { itemBeside, type ItemWish } from './item-keys.ts';
import { keepFilter, noFilter, useKeptFilter } from './kept-filter.ts';
import { nextTicks } from './next-ticks.ts';
import { Part } from './part.tsx';
import { Progress } from './progress.tsx';
import { Removed } from './removed.tsx';

/** The plan: how far it is, what to show of it, its parts. */
export function ChecklistTab({ view }: { readonly view: ChecklistView }): VNode {
  const { labels, language, memory, post, announce } = usePage();
  const filter = useKeptFilter(view.owners);
  const [removing, setRemoving] = useState<ChecklistItemView>();
  // Whatever is done next is what an undo would take back: the offer ends with it.
  const act: Post = (message) => {
    setRemoving(undefined);
    post(message);
  };
  const remove = (item: ChecklistItemView): void => {
    act({ type: 'remove-item', item: item.id });
    setRemoving(item);
  };
  const items = view.parts.flatMap((part) => part.items);
  // The editor may refuse: it is removed once it has gone.
  const removed = items.some(({ id }) => id === removing?.id) ? undefined : removing?.title;
  const passing = items.filter((item) => passes(item, filter));
  const focusNext = nextTicks(passing);
  const ids = passing.filter(({ notApplicable }) => notApplicable === undefined).map(({ id }) => id);
  const [entered, setEntered] = useState<string>();
  const stop = entered !== undefined && ids.includes(entered) ? entered : ids[0];
  const go = (from: string, wish: ItemWish, control: 'tick' | 'more'): void => {
    const to = itemBeside(ids, from, wish);
    if (to !== undefined) document.getElementById(`${control}-${to}`)?.focus();
  };
  const shown = passing.length;
  const count = counted(language, shown, labels.itemsOne, labels.itemsOther);
  const last = useRef(filter);
  useEffect(() => {
    const isSame = (['owner', 'status', 'operationalOnly'] as const).every(
      (key) => last.current[key] === filter[key],
    );
    last.current = filter;
    if (!isSame) announce(count);
  });
  return (
    <div class="checklist-tab">
      <Progress view={view} />
      <div class="toolbar">
        <FilterBar filter={filter} owners={view.owners} />
        {isFiltering(filter) && <span class="muted">{count}</span>}
        <ExportButtons />
      </div>
      {view.canEdit && ids.length > 0 && <p class="keys muted">{labels.itemKeys}</p>}
      {removed !== undefined && <Removed title={removed} onUndo={() => act({ type: 'undo' })} />}
      {shown === 0 && isFiltering(filter) && (
        <p class="empty">
          {labels.nothingMatchesFilters}{' '}
          <button type="button" onClick={() => keepFilter(memory, noFilter)}>
            {labels.clearFilters}
          </button>
        </p>
      )}
      {view.parts.map((part) => (
        <Part
          key={part.id}
          part={part}
          filter={filter}
          canEdit={view.canEdit}
          focusNext={({ id }) => focusNext.get(id)}
          stop={stop}
          onStop={setEntered}
          onGo={go}
          act={act}
          onRemove={remove}
        />
      ))}
      <datalist id="owners">
        {view.owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
    </div>
  );
}
