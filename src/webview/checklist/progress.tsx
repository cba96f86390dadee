import type { VNode } from 'preact';
import type { ChecklistView } from '../../shared/checklist-view.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { UndoButtons } from '../parts/undo-buttons.tsx';

/** How far the plan is, in words and as a bar, and when day J is. */
export function Progress({ view }: { readonly view: ChecklistView }): VNode {
  const { labels } = usePage();
  return (
    <div class="checklist-progress">
      <div class="section-head">
        <p class="progress-text">
          {view.overdue > 0 && <Icon name="warning" />}
          {view.progressText}
        </p>
        <span class="muted">{view.startText}</span>
        <UndoButtons id="checklist" canUndo={view.canUndo} canRedo={view.canRedo} />
      </div>
      <progress aria-label={labels.progress} max={Math.max(view.all, 1)} value={view.settled} />
      {!view.canEdit && (
        <p class="remark">
          <Icon name="lock" />
          <span>{labels.readOnly}</span>
        </p>
      )}
    </div>
  );
}
