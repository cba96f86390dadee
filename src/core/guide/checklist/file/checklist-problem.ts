/** What can be wrong with a checklist file. None of them hides an item that can be read. */
export const checklistProblemCodes = [
  'too-large',
  'unreadable',
  'not-text',
  'newer-version',
  'bad-version',
  'conflict-markers',
  'syntax',
  'several-documents',
  'not-a-map',
  'not-an-address',
  'duplicate-address',
  'duplicate-id',
  'duplicate-key',
  'unknown-key',
  'unknown-anchor',
  'missing-answer',
  'bad-text',
  'bad-part',
  'bad-status',
  'bad-due',
  'bad-time',
  'bad-order',
  'not-editable',
] as const;
export type ChecklistProblemCode = (typeof checklistProblemCodes)[number];

/** `args` fill the sentence that `words/checklist-problems.ts` makes of the code. */
export interface ChecklistProblem {
  readonly code: ChecklistProblemCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** UTF-16 offset into the text. */
  readonly offset: number;
}
