import { checklistProblemMessage } from '../../../core/words/checklist-problems.ts';
import type { Words } from '../../../core/words/words.ts';
import type { WriteFault } from './outcome.ts';

/** Why a change was not written to the checklist file, and what to do. */
export function writeFaultText(fault: WriteFault, words: Words): string {
  switch (fault.kind) {
    case 'refused':
      return checklistProblemMessage(fault.problem, words);
    case 'read-only':
      return words.t('The checklist file is read-only. Nothing was changed.');
    case 'not-saved':
      return words.t('Save the mailboxes file first: its checklist is kept beside it.');
    case 'busy':
      return words.t('The checklist file is being changed by another window or program. Try again.');
    case 'failed':
      return words.t('The checklist file could not be written: {reason}', { reason: fault.reason });
  }
}
