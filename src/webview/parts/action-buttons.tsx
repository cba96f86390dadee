import type { VNode } from 'preact';
import type { ActionView } from '../../shared/shown.ts';
import { usePage } from '../frame/page.ts';

interface ActionButtonsProps {
  readonly actions: readonly ActionView[];
  /** The first one stands out. */
  readonly hasPrimary?: boolean;
  /** Inside of a list that Tab stops at only once. */
  readonly tabIndex?: 0 | -1;
}

/** What Mailops can do itself, a button each. */
export function ActionButtons({
  actions,
  hasPrimary = false,
  tabIndex = 0,
}: ActionButtonsProps): VNode | null {
  const { post } = usePage();
  if (actions.length === 0) return null;
  return (
    <div class="buttons">
      {actions.map(({ action, label }, at) => (
        <button
          key={action}
          type="button"
          tabIndex={tabIndex}
          class={hasPrimary && at === 0 ? 'primary' : undefined}
          onClick={() => post({ type: 'action', action })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
