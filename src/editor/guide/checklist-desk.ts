import type { ChecklistOperation } from '../../core/guide/checklist/stored.ts';
import type { KeptChecklists } from './checklist-store/kept-checklists.ts';

/** The checklist of one mailboxes file, as guide and overview work with it. */
export interface ChecklistDesk {
  read(): Promise<KeptChecklists>;
  apply(operations: readonly ChecklistOperation[]): Promise<DeskOutcome>;
  /** Opens the checklist file in an editor; says so where there is none yet. */
  open(): Promise<void>;
  /** Merges a file with conflict markers item by item; asks for what both sides changed. */
  merge(): Promise<void>;
}

/** An operation that came too late, because the file says something else by now, with what it says. */
export interface Conflict {
  readonly operation: ChecklistOperation;
  readonly theirs: ChecklistOperation['value'];
}

export interface DeskOutcome {
  /** Operations that are written: all, or none. */
  readonly applied: readonly ChecklistOperation[];
  readonly conflicts: readonly Conflict[];
  /** Why nothing could be written, in words. */
  readonly problem?: string;
}
