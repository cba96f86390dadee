import type { VNode } from 'preact';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { DraftInput } from './draft-input.tsx';
import { dueFrom } from './due.ts';
import { typedChange, type TypedKey } from './typed-change.ts';

interface ItemFieldsProps {
  readonly item: ChecklistItemView;
  readonly canEdit: boolean;
  readonly act: Post;
}

/** Who does an item, and until when: fields, or words where nothing may be changed. */
export function ItemFields({ item, canEdit, act }: ItemFieldsProps): VNode {
  const { labels } = usePage();
  const { id, title, owner, due, dueText, lateness } = item;
  const commit =
    (key: TypedKey) =>
    (text: string, seen: string): void =>
      act(typedChange(id, key, text, seen));
  return (
    <>
      <span class="item-owner">
        {canEdit ? (
          <DraftInput
            id={`owner-${id}`}
            label={`${labels.owner} ${title}`}
            placeholder={labels.owner}
            list="owners"
            value={owner}
            revision={item}
            onCommit={commit('owner')}
          />
        ) : (
          <span class="read-only">{owner}</span>
        )}
      </span>
      <span class="item-due">
        {canEdit ? (
          <DraftInput
            id={`due-${id}`}
            label={`${labels.due} ${title}`}
            placeholder={labels.duePlaceholder}
            value={due}
            revision={item}
            read={dueFrom}
            fault={labels.dueWrong}
            onCommit={commit('due')}
          />
        ) : (
          <span class="read-only">{due}</span>
        )}
        {dueText !== due && <span class="muted">{dueText}</span>}
        {lateness && (
          <span class="remark lateness" data-overdue={lateness.isOverdue}>
            <Icon name={lateness.isOverdue ? 'warning' : 'clock'} />
            <span>{lateness.text}</span>
          </span>
        )}
      </span>
    </>
  );
}
