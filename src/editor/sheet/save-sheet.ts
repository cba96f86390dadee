import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';

/** Writes a sheet where the person says, beside the mailboxes file if they do not mind, and offers to open it. */
export async function saveSheet(
  text: string,
  file: vscode.Uri,
  subject: string,
  words: Words,
): Promise<void> {
  // Windows allows neither these nor control characters.
  const name = `${subject.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').slice(0, 120)}.sheet.md`;
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(file, '..', name),
    filters: { Markdown: ['md'] },
    saveLabel: words.t('Export'),
  });
  if (!chosen) return;
  try {
    await vscode.workspace.fs.writeFile(chosen, Buffer.from(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(words.t('The sheet could not be written: {reason}', { reason }));
    return;
  }
  const open = words.t('Open');
  const path = vscode.workspace.asRelativePath(chosen);
  const answer = vscode.window.showInformationMessage(
    words.t('The sheet was written to {path}.', { path }),
    open,
  );
  void answer.then((button) => {
    if (button === open) void vscode.commands.executeCommand('vscode.open', chosen);
  });
}
