import * as vscode from 'vscode';
import { isMailboxesFile } from '../../core/mailboxes/file-names.ts';

/** Folders where a mailboxes file is never the person's own. */
export const excludedPattern = '**/node_modules/**';

/** A mailboxes file of a workspace or an editor: not the left side of a comparison, not the output of another extension. */
export function isOurs(uri: vscode.Uri): boolean {
  if (!isMailboxesFile(uri.path)) return false;
  return uri.scheme === 'file' || uri.scheme === 'untitled' || isWatched(uri);
}

/** In a folder of the workspace, where the search finds it too. */
export function isWatched(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined && !uri.path.includes('/node_modules/');
}

/** Shown in an editor, or held by one, perhaps with unsaved edits. */
export function isOpen(uri: vscode.Uri): boolean {
  return openDocument(uri) !== undefined;
}

/** The document of an open file. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}
