import * as vscode from 'vscode';
import type { TextChange } from '../../core/language/edits/text-change.ts';

/** The changes as the editor makes them: in one step, which one undo takes back. */
export function editOf(document: vscode.TextDocument, changes: readonly TextChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of changes) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, text);
  }
  return edit;
}
