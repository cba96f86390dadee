import type { VNode } from 'preact';
import type { ChecklistItemView } from '../../shared/checklist-view.ts';
import { usePage } from '../frame/page.ts';
import { useItemStop } from './item-stop.ts';

const statuses = ['todo', 'doing', 'done', 'skipped'] as const;

interface ItemStatusProps {
  readonly item: ChecklistItemView;
  readonly isReadOnly: boolean;
  readonly onChange: (status: ChecklistItemView['status']) => void;
}

/** All four statuses; the tick box beside the title knows only two. */
export function ItemStatus({ item, isReadOnly, onChange }: ItemStatusProps): VNode {
  const { labels } = usePage();
  const tabIndex = useItemStop();
  if (isReadOnly) return <span class="item-status">{labels[item.status]}</span>;
  return (
    <select
      class="item-status"
      id={`status-${item.id}`}
      tabIndex={tabIndex}
      aria-label={`${labels.status} ${item.title}`}
      value={item.status}
      onChange={({ currentTarget }) => {
        const status = statuses.find((one) => one === currentTarget.value);
        if (status && status !== item.status) onChange(status);
      }}
    >
      {statuses.map((status) => (
        <option key={status} value={status}>
          {labels[status]}
        </option>
      ))}
    </select>
  );
}
