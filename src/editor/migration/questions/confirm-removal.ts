import * as vscode from 'vscode';
import type { Words } from '../../../core/words/words.ts';

/** Asks before messages are removed, and says how many and where. */
export async function confirmRemoval(count: number, address: string, words: Words): Promise<boolean> {
  const yes = words.plural(count, 'Remove {count} Message', 'Remove {count} Messages');
  const answer = await vscode.window.showWarningMessage(
    words.plural(count, 'Remove {count} message from {address}?', 'Remove {count} messages from {address}?', {
      address,
    }),
    {
      modal: true,
      detail: words.t(
        'They were copied there or found there before, and the source has them no more. What is removed from the target cannot be brought back by Mailops.',
      ),
    },
    yes,
  );
  return answer === yes;
}
