import type { VNode } from 'preact';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { DraftInput } from './draft-input.tsx';
import { useItemStop } from './item-stop.ts';
import { typedChange } from './typed-change.ts';

interface ItemDetailsProps {
  readonly item: ChecklistItemView;
  readonly canEdit: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly act: Post;
}

/** What an item unfolds: its note, and what can be done with it. */
export function ItemDetails({ item, canEdit, ...rest }: ItemDetailsProps): VNode | null {
  const { labels } = usePage();
  const tabIndex = useItemStop();
  if (!canEdit) return null;
  const { id, title } = item;
  const move = (by: -1 | 1, isEnd: boolean): VNode => (
    <button
      type="button"
      class="icon-button"
      id={`${by < 0 ? 'up' : 'down'}-${id}`}
      tabIndex={tabIndex}
      aria-label={`${by < 0 ? labels.moveUp : labels.moveDown} ${title}`}
      title={by < 0 ? labels.moveUp : labels.moveDown}
      aria-disabled={isEnd}
      onClick={() => {
        if (!isEnd) rest.onMove(by);
      }}
    >
      <Icon name={by < 0 ? 'arrow-up' : 'arrow-down'} />
    </button>
  );
  return (
    <div class="item-details">
      <DraftInput
        id={`note-${id}`}
        label={`${labels.note} ${title}`}
        placeholder={labels.note}
        value={item.note}
        revision={item}
        isMultiline
        onCommit={(text, seen) => rest.act(typedChange(id, 'note', text, seen))}
      />
      <span class="item-buttons">
        {move(-1, rest.isFirst)}
        {move(1, rest.isLast)}
        <button
          type="button"
          class="icon-button"
          id={`rename-${id}`}
          tabIndex={tabIndex}
          aria-label={`${labels.rename} ${title}`}
          title={labels.rename}
          onClick={rest.onRename}
        >
          <Icon name="edit" />
        </button>
        {item.isOwn && (
          <button
            type="button"
            class="icon-button"
            id={`remove-${id}`}
            tabIndex={tabIndex}
            aria-label={`${labels.remove} ${title}`}
            title={labels.remove}
            onClick={rest.onRemove}
          >
            <Icon name="trash" />
          </button>
        )}
      </span>
    </div>
  );
}
