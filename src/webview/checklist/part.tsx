import type { VNode } from 'preact';
import type { ChecklistItemView, ChecklistPartView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { counted, filled } from '../parts/counted.ts';
import { Fold } from '../parts/fold.tsx';
import { AddItem } from './add-item.tsx';
import { isFiltering, passes, type Filter } from './filter.ts';
import type { ItemWish } from './item-keys.ts';
import { Item } from './item.tsx';

interface PartProps {
  readonly part: ChecklistPartView;
  readonly filter: Filter;
  readonly canEdit: boolean;
  /** Id of what takes the focus when an item goes away. */
  readonly focusNext: (item: ChecklistItemView) => string | undefined;
  /** Id of the item of the whole list that Tab stops at. */
  readonly stop: string | undefined;
  readonly onStop: (id: string) => void;
  readonly onGo: (from: string, wish: ItemWish, control: 'tick' | 'more') => void;
  readonly act: Post;
  readonly onRemove: (item: ChecklistItemView) => void;
}

/** One part of the plan: its items, those that do not apply folded away with the reason, and a field for one's own. */
export function Part({ part, filter, canEdit, focusNext, stop, act, ...rest }: PartProps): VNode | null {
  const { labels, language, announce } = usePage();
  const shown = part.items.filter((item) => passes(item, filter));
  if (shown.length === 0 && isFiltering(filter)) return null;
  const applicable = part.items.filter(({ notApplicable }) => notApplicable === undefined);
  const settled = applicable.filter(({ status }) => status === 'done' || status === 'skipped');
  const items = shown.filter(({ notApplicable }) => notApplicable === undefined);
  const others = shown.filter(({ notApplicable }) => notApplicable !== undefined);
  const move = (item: ChecklistItemView, by: -1 | 1): void => {
    act({ type: 'move-item', item: item.id, by });
    const position = applicable.indexOf(item) + 1 + by;
    announce(filled(labels.moved, { title: item.title, position, count: applicable.length }));
  };
  return (
    <section class="part" data-place={part.id} aria-labelledby={`part-${part.id}`}>
      <div class="section-head">
        <h2 id={`part-${part.id}`} tabIndex={-1} data-place-focus>
          {part.title}
        </h2>
        {applicable.length > 0 && (
          <span class="muted">
            {filled(labels.partCount, { settled: settled.length, all: applicable.length })}
          </span>
        )}
      </div>
      <ul class="items">
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            canEdit={canEdit}
            focusNext={focusNext(item)}
            isStop={item.id === stop}
            isFirst={item === applicable[0]}
            isLast={item === applicable.at(-1)}
            act={act}
            onMove={(by) => move(item, by)}
            onGo={(wish, control) => rest.onGo(item.id, wish, control)}
            onEnter={() => rest.onStop(item.id)}
            onRemove={() => rest.onRemove(item)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <Fold
          id={`not-applicable:${part.id}`}
          class="quiet"
          summary={counted(language, others.length, labels.notApplicableOne, labels.notApplicableOther)}
        >
          <ul class="not-applicable">
            {others.map(({ id, title, notApplicable }) => (
              <li key={id} data-place={id}>
                <span>{title}</span> <span class="muted">{notApplicable}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {canEdit && <AddItem part={part} act={act} />}
    </section>
  );
}
