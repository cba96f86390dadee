import * as vscode from 'vscode';

/** The folder of what a page may load, inside of the extension. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'page');
}

/** What a panel of ours may do: run our script. Also for one that comes back after a restart. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
}
