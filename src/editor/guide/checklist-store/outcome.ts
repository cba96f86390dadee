import type { ChecklistConflict } from '../../../core/guide/checklist/file/checklist-editing.ts';
import type { ChecklistProblem } from '../../../core/guide/checklist/file/checklist-problem.ts';
import type { MergeConflict } from '../../../core/guide/checklist/file/merge.ts';
import type { ChecklistOperation } from '../../../core/guide/checklist/stored.ts';

/** Why a checklist file could not be written; nothing was. */
export type WriteFault =
  /** What the file says cannot be edited: `checklistProblemMessage` has the sentence. */
  | { readonly kind: 'refused'; readonly problem: ChecklistProblem }
  /** The file, its folder or its file system is read-only. */
  | { readonly kind: 'read-only' }
  /** The mailboxes file was never saved, so there is no place for a checklist. */
  | { readonly kind: 'not-saved' }
  /** Another window or program keeps changing the file. */
  | { readonly kind: 'busy' }
  /** What the file system says. */
  | { readonly kind: 'failed'; readonly reason: string };

/** What became of operations: all are written, or none. */
export type ApplyOutcome =
  /** As they were given, removals with what undoing them needs. */
  | { readonly kind: 'done'; readonly operations: readonly ChecklistOperation[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly ChecklistConflict[] }
  | WriteFault;

/** What became of a merge by item. */
export type MergeOutcome =
  | { readonly kind: 'merged' }
  /** A person has to choose of these. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly MergeConflict[] }
  | WriteFault;
