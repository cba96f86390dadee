import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import type { ItemChange } from '../../shared/messages.ts';
import { usePage, type Post } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { ActionButtons } from '../parts/action-buttons.tsx';
import { Icon } from '../parts/icon.tsx';
import { ItemDetails } from './item-details.tsx';
import { ItemFields } from './item-fields.tsx';
import { itemWish, type ItemWish } from './item-keys.ts';
import { ItemRemarks } from './item-remarks.tsx';
import { ItemStatus } from './item-status.tsx';
import { ItemStop } from './item-stop.ts';
import { ItemTitle } from './item-title.tsx';

export interface ItemProps {
  readonly item: ChecklistItemView;
  readonly canEdit: boolean;
  /** Id of what takes the focus when the item goes away. */
  readonly focusNext: string | undefined;
  /** Tab stops at this item of the list. */
  readonly isStop: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** To another item, from the control with this prefix of its id. */
  readonly onGo: (wish: ItemWish, control: 'tick' | 'more') => void;
  /** Something of it has the focus. */
  readonly onEnter: () => void;
  readonly onRemove: () => void;
  readonly act: Post;
}

/** One item: tick, title, owner, due date and status in a line; why, proof and troubles under it; the rest unfolds. */
export function Item({
  item,
  canEdit,
  focusNext,
  isStop,
  act,
  onMove,
  onGo,
  onEnter,
  ...rest
}: ItemProps): VNode {
  const { labels, memory } = usePage();
  /** Where the focus goes once the title is no field any more: an id. */
  const [renamedFrom, setRenamedFrom] = useState<string>();
  const { id, title } = item;
  const openKey = `item:${id}`;
  const isOpen = useKept(memory, () => memory.flag(openKey, false));
  // An id that takes the focus once the item is drawn anew: until then it may not be there.
  const heir = useRef('');
  useLayoutEffect(() => {
    if (heir.current !== '') document.getElementById(heir.current)?.focus();
    heir.current = '';
  });
  const change = (what: ItemChange): void => act({ type: 'change-item', item: id, change: what });
  const onKeyDown = (event: KeyboardEvent): void => {
    const wish = canEdit ? itemWish(event) : undefined;
    if (wish === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const from = document.activeElement?.id ?? '';
    switch (wish) {
      case 'up':
        if (!rest.isFirst) onMove(-1);
        return;
      case 'down':
        if (!rest.isLast) onMove(1);
        return;
      case 'open':
        memory.set(openKey, true);
        heir.current = `note-${id}`;
        return;
      case 'rename':
        setRenamedFrom(from);
        return;
      case 'remove':
        if (item.isOwn) rest.onRemove();
        return;
      default:
        onGo(wish, from === `more-${id}` ? 'more' : 'tick');
    }
  };
  return (
    <ItemStop.Provider value={isStop}>
      <li
        class="item"
        data-place={id}
        data-status={item.status}
        data-focus-next={focusNext}
        onKeyDown={onKeyDown}
        onFocusIn={onEnter}
      >
        <ItemTitle
          item={item}
          canEdit={canEdit}
          isRenaming={renamedFrom !== undefined}
          onRenamed={() => {
            setRenamedFrom(undefined);
            heir.current = renamedFrom ?? '';
          }}
          act={act}
        />
        <ItemFields item={item} canEdit={canEdit} act={act} />
        <ItemStatus item={item} isReadOnly={!canEdit} onChange={(status) => change({ status })} />
        {canEdit && (
          <button
            type="button"
            class="icon-button"
            id={`more-${id}`}
            tabIndex={isStop ? 0 : -1}
            aria-expanded={isOpen}
            aria-label={`${labels.details} ${title}`}
            title={labels.details}
            onClick={() => memory.set(openKey, isOpen ? undefined : true)}
          >
            <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
          </button>
        )}
        <div class="item-under">
          {item.why !== '' && <p class="why muted">{item.why}</p>}
          {item.actions && (isOpen || item.status === 'todo' || item.status === 'doing') && (
            <ActionButtons actions={item.actions} tabIndex={isStop ? 0 : -1} />
          )}
          <ItemRemarks item={item} hasNoteField={isOpen && canEdit} canEdit={canEdit} act={act} />
          {isOpen && (
            <ItemDetails
              item={item}
              canEdit={canEdit}
              act={act}
              onMove={onMove}
              onRename={() => setRenamedFrom(`rename-${id}`)}
              {...rest}
            />
          )}
        </div>
      </li>
    </ItemStop.Provider>
  );
}
