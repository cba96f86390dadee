import * as vscode from 'vscode';
import type { Words } from '../core/words/words.ts';

/** Whether the workspace is trusted; where it is not, says so and offers to manage trust. */
export function requireTrust(words: Words): boolean {
  if (vscode.workspace.isTrusted) return true;
  const manage = words.t('Manage Workspace Trust');
  void vscode.window
    .showWarningMessage(
      words.t(
        'Mailops opens connections and sends passwords only for files you trust. This window is in Restricted Mode.',
      ),
      manage,
    )
    .then((answer) => {
      if (answer === manage) void vscode.commands.executeCommand('workbench.trust.manage');
    });
  return false;
}
