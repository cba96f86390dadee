import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import type { ItemChange } from '../../shared/messages.ts';
import { usePage, type Post } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { Icon } from '../parts/icon.tsx';
import { DraftInput } from './draft-input.tsx';
import { dueFrom } from './due.ts';
import { ItemDetails } from './item-details.tsx';
import { ItemRemarks } from './item-remarks.tsx';
import { ItemStatus } from './item-status.tsx';
import { ItemTitle } from './item-title.tsx';
import { typedChange, type TypedKey } from './typed-change.ts';

export interface ItemProps {
  readonly item: ChecklistItemView;
  readonly canEdit: boolean;
  /** Id of what takes the focus when the item goes away. */
  readonly focusNext: string | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly act: Post;
}

/** One item: tick, title, owner, due date and status in a line; why, proof and troubles under it; the rest unfolds. */
export function Item({ item, canEdit, focusNext, act, onMove, ...rest }: ItemProps): VNode {
  const { labels, memory } = usePage();
  const [isRenaming, setRenaming] = useState(false);
  const { id, title, lateness } = item;
  const openKey = `item:${id}`;
  const isOpen = useKept(memory, () => memory.flag(openKey, false));
  const change = (what: ItemChange): void => act({ type: 'change-item', item: id, change: what });
  const typed = (key: TypedKey, text: string, seen: string): void => act(typedChange(id, key, text, seen));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey || !canEdit) return;
    event.preventDefault();
    event.stopPropagation();
    if (by < 0 ? !rest.isFirst : !rest.isLast) onMove(by);
  };
  return (
    <li
      class="item"
      data-place={id}
      data-status={item.status}
      data-focus-next={focusNext}
      onKeyDown={onKeyDown}
    >
      <ItemTitle
        item={item}
        canEdit={canEdit}
        isRenaming={isRenaming}
        onRenamed={() => {
          setRenaming(false);
          document.getElementById(`rename-${id}`)?.focus();
        }}
        act={act}
      />
      <span class="item-owner">
        <DraftInput
          id={`owner-${id}`}
          label={`${labels.owner} ${title}`}
          placeholder={labels.owner}
          list="owners"
          value={item.owner}
          revision={item}
          isReadOnly={!canEdit}
          onCommit={(text, seen) => typed('owner', text, seen)}
        />
      </span>
      <span class="item-due">
        <DraftInput
          id={`due-${id}`}
          label={`${labels.due} ${title}`}
          placeholder={labels.duePlaceholder}
          value={item.due}
          revision={item}
          isReadOnly={!canEdit}
          read={dueFrom}
          fault={labels.dueWrong}
          onCommit={(text, seen) => typed('due', text, seen)}
        />
        {item.dueText !== item.due && <span class="muted">{item.dueText}</span>}
        {lateness && (
          <span class="remark lateness" data-overdue={lateness.isOverdue}>
            <Icon name={lateness.isOverdue ? 'warning' : 'clock'} />
            <span>{lateness.text}</span>
          </span>
        )}
      </span>
      <ItemStatus item={item} isReadOnly={!canEdit} onChange={(status) => change({ status })} />
      {canEdit && (
        <button
          type="button"
          class="icon-button"
          id={`more-${id}`}
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
        <ItemRemarks item={item} hasNoteField={isOpen && canEdit} canEdit={canEdit} act={act} />
        {isOpen && (
          <ItemDetails
            item={item}
            canEdit={canEdit}
            act={act}
            onMove={onMove}
            onRename={() => setRenaming(true)}
            {...rest}
          />
        )}
      </div>
    </li>
  );
}
