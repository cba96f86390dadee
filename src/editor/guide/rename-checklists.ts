import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { checklistsAlong } from './checklists-along.ts';

/**
 * Lets a checklist go along when its mailboxes file is renamed in the editor: as part of the same change, so that one undo takes both back.
 * Where the new name is taken nothing is overwritten, and the person is told.
 */
export function renameChecklists(words: Words): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const edit = editOf(event.files, words);
    if (edit) event.waitUntil(edit);
  });
}

function editOf(
  files: vscode.FileWillRenameEvent['files'],
  words: Words,
): Promise<vscode.WorkspaceEdit> | undefined {
  const [first] = files;
  const along = checklistsAlong(files.map(({ oldUri, newUri }) => ({ from: oldUri.path, to: newUri.path })));
  return first && along.length > 0 ? made(along, first.oldUri, words) : undefined;
}

async function made(
  along: ReturnType<typeof checklistsAlong>,
  beside: vscode.Uri,
  words: Words,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { from, to } of along) {
    const [old, wanted] = [beside.with({ path: from }), beside.with({ path: to })];
    if (!(await exists(old))) continue;
    if (await exists(wanted))
      void vscode.window.showWarningMessage(
        words.t('{taken} exists already, so {checklist} keeps its name. Merge the two by hand.', {
          taken: vscode.workspace.asRelativePath(wanted),
          checklist: vscode.workspace.asRelativePath(old),
        }),
      );
    else edit.renameFile(old, wanted, { overwrite: false });
  }
  return edit;
}

function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
