import type { VNode } from 'preact';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import { usePage, type Post } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { Warning } from '../parts/warning.tsx';

interface ItemRemarksProps {
  readonly item: ChecklistItemView;
  /** The note is shown elsewhere, to be edited. */
  readonly hasNoteField: boolean;
  readonly canEdit: boolean;
  readonly act: Post;
}

/** What stands under an item's title: note, proof, what contradicts it, a conflict to settle. */
export function ItemRemarks({ item, hasNoteField, canEdit, act }: ItemRemarksProps): VNode {
  const { labels } = usePage();
  const { note, proof, contradiction, conflict } = item;
  const take = (which: 'theirs' | 'mine'): void => act({ type: 'resolve', item: item.id, take: which });
  return (
    <>
      {note !== '' && !hasNoteField && (
        <p class="remark">
          <Icon name="note" />
          <span>
            <span class="visually-hidden">{labels.note} </span>
            <span class="note">{note}</span>
          </span>
        </p>
      )}
      {proof !== undefined && (
        <p class="remark muted">
          <Icon name={item.byMachine ? 'pulse' : 'account'} />
          <span>{proof}</span>
        </p>
      )}
      {contradiction !== undefined && <Warning>{contradiction}</Warning>}
      {conflict && (
        <div class="conflict" role="group" aria-label={labels.conflict}>
          <Warning>{labels.conflict}</Warning>
          <dl>
            <dt>{labels.theirs}</dt>
            <dd>{conflict.theirs}</dd>
            <dt>{labels.mine}</dt>
            <dd>{conflict.mine}</dd>
          </dl>
          {canEdit && (
            <div class="buttons">
              <button type="button" onClick={() => take('theirs')}>
                {labels.takeTheirs}
              </button>
              <button type="button" onClick={() => take('mine')}>
                {labels.takeMine}
              </button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
