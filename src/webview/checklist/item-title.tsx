import type { VNode } from 'preact';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { DraftInput } from './draft-input.tsx';
import { useItemStop } from './item-stop.ts';
import { typedChange } from './typed-change.ts';

interface ItemTitleProps {
  readonly item: ChecklistItemView;
  readonly canEdit: boolean;
  readonly isRenaming: boolean;
  readonly onRenamed: () => void;
  readonly act: Post;
}

/** The tick box with the title as its label; while it is renamed, the title is a field. */
export function ItemTitle({ item, canEdit, isRenaming, onRenamed, act }: ItemTitleProps): VNode {
  const { labels } = usePage();
  const tabIndex = useItemStop();
  const { id, title, status } = item;
  const tick = (isDone: boolean): void =>
    act({ type: 'change-item', item: id, change: { status: isDone ? 'done' : 'todo' } });
  const box = (
    <input
      id={`tick-${id}`}
      type="checkbox"
      data-place-focus={canEdit}
      tabIndex={tabIndex}
      checked={status === 'done'}
      disabled={!canEdit}
      aria-label={isRenaming ? title : undefined}
      onChange={({ currentTarget }) => tick(currentTarget.checked)}
    />
  );
  if (!isRenaming)
    return (
      <label class="item-title">
        {box}
        <span>{title}</span>
      </label>
    );
  return (
    <span class="item-title">
      {box}
      <DraftInput
        id={`title-${id}`}
        label={labels.title}
        value={title}
        revision={item}
        read={(typed) => (typed.trim() === '' ? title : typed.trim())}
        onCommit={(text, seen) => act(typedChange(id, 'title', text, seen))}
        onEnd={onRenamed}
      />
    </span>
  );
}
