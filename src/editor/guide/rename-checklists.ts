import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { checklistsAlong, type RenamedPath } from './checklists-along.ts';

/**
 * Lets a checklist go along once its mailboxes file was renamed in the editor, and back when that is undone. Afterwards, and not as a part of
 * the same change: VS Code asks before it lets an extension add to a rename, and whoever says no, or has no time to, would lose the checklist
 * of that mailboxes file from sight. Where the new name is taken nothing is overwritten, and the person is told.
 */
export function renameChecklists(words: Words, failed: (bug: unknown) => void): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    const [first] = files;
    const along = checklistsAlong(
      files.map(({ oldUri, newUri }) => ({ from: oldUri.path, to: newUri.path })),
    );
    if (first && along.length > 0) renamed(along, first.oldUri, words).catch(failed);
  });
}

async function renamed(along: readonly RenamedPath[], beside: vscode.Uri, words: Words): Promise<void> {
  for (const { from, to } of along) {
    const [old, wanted] = [beside.with({ path: from }), beside.with({ path: to })];
    if (!(await exists(old))) continue;
    // An editor that shows the checklist goes along, with what is not saved in it.
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(old, wanted, { overwrite: false });
    if (!(await exists(wanted)) && (await vscode.workspace.applyEdit(edit))) continue;
    void vscode.window.showWarningMessage(
      words.t('{taken} exists already, so {checklist} keeps its name. Merge the two by hand.', {
        taken: vscode.workspace.asRelativePath(wanted),
        checklist: vscode.workspace.asRelativePath(old),
      }),
    );
  }
}

function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}
