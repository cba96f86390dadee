import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/**
 * `mailops.newFile`: a commented `mailboxes.yaml` to start from, as an unsaved document: nothing is written before the
 * person saves, and a file that exists is opened instead.
 */
export async function newFile({ words }: Services): Promise<void> {
  const folder = await chooseFolder(words.t('Choose the folder for the new file'));
  if (folder === 'none-chosen') return;
  const name = 'mailboxes.yaml';
  const uri = folder ? vscode.Uri.joinPath(folder.uri, name) : undefined;
  if (uri && (await exists(uri))) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const { mailboxesTemplate } = await import('../../core/mailboxes/template.ts');
  const draft = uri ? uri.with({ scheme: 'untitled' }) : vscode.Uri.from({ scheme: 'untitled', path: name });
  const document = await vscode.workspace.openTextDocument(draft);
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft, new vscode.Position(0, 0), mailboxesTemplate(words));
    await vscode.workspace.applyEdit(edit);
  }
  await vscode.window.showTextDocument(document);
}

/** Undefined where the window has no folder. */
async function chooseFolder(
  placeHolder: string,
): Promise<vscode.WorkspaceFolder | 'none-chosen' | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder })) ?? 'none-chosen';
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
