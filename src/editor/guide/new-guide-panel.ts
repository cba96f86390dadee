import * as vscode from 'vscode';
import { isMailboxesFile } from '../../core/mailboxes/file-names.ts';
import { pageOptions } from './page-options.ts';
import { panelTypes } from './panel-types.ts';

/** An empty panel for the guide of a mailbox. `folder`: where the extension is installed. */
export function newGuidePanel(address: string, folder: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(panelTypes.guide, address, columnBesideFile(), pageOptions(folder));
}

/** A guide opens beside the file that it is about, and else where the person works. */
function columnBesideFile(): vscode.ViewColumn {
  const document = vscode.window.activeTextEditor?.document;
  return document && isMailboxesFile(document.uri.path) ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
