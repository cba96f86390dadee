import type { ChecklistItemView } from '../../shared/checklist-view.ts';

export const statusFilters = ['every', 'open', 'overdue', 'todo', 'doing', 'done', 'skipped'] as const;
export type StatusFilter = (typeof statusFilters)[number];

/** Which items a person wants to see. */
export interface Filter {
  /** `undefined`: whoever; empty: those of nobody. */
  readonly owner: string | undefined;
  readonly status: StatusFilter;
  readonly operationalOnly: boolean;
}

export function isFiltering({ owner, status, operationalOnly }: Filter): boolean {
  return owner !== undefined || status !== 'every' || operationalOnly;
}

export function passes(item: ChecklistItemView, { owner, status, operationalOnly }: Filter): boolean {
  if (operationalOnly && !item.operational) return false;
  if (owner !== undefined && item.owner !== owner) return false;
  switch (status) {
    case 'every':
      return true;
    case 'open':
      return item.status === 'todo' || item.status === 'doing';
    case 'overdue':
      return item.lateness?.isOverdue === true;
    default:
      return item.status === status;
  }
}
