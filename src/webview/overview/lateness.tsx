import type { VNode } from 'preact';
import type { OverviewItemView } from '../../shared/overview-view.ts';
import { Icon } from '../parts/icon.tsx';

/** When something is due: overdue in words, with an icon and in the colour of errors; else the day. */
export function Lateness({ item }: { readonly item: OverviewItemView }): VNode | null {
  const { lateness, dueText } = item;
  if (lateness?.isOverdue === true)
    return (
      <span class="late" title={dueText}>
        <Icon name="clockface" />
        {lateness.text}
      </span>
    );
  const text = lateness?.text ?? dueText;
  return text === '' ? null : (
    <span class="muted" title={dueText}>
      {text}
    </span>
  );
}
