import type { ChecklistProblem } from './checklist-problem.ts';
import { checklistLimits } from './checklist-limits.ts';

/** The text of a checklist file, or why there is none. */
export type ChecklistText =
  | { readonly text: string; readonly problem?: never }
  | { readonly text?: never; readonly problem: ChecklistProblem };

/** Decodes the bytes of a checklist: UTF-8, a byte order mark kept, so that what is written back differs only where it was edited. */
export function decodeChecklist(bytes: Uint8Array): ChecklistText {
  if (bytes.length > checklistLimits.fileSize) return { problem: { code: 'too-large', args: {}, offset: 0 } };
  if (bytes.includes(0)) return notText();
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return notText();
  }
}

function notText(): ChecklistText {
  return { problem: { code: 'not-text', args: {}, offset: 0 } };
}
