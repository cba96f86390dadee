import * as vscode from 'vscode';

/** How long creations are gathered, milliseconds, and how many of them are looked at. */
const gathering = 500;
const looked = 200;

/**
 * Calls back when a folder has appeared in the workspace: a moved or checked out folder is told as one creation, the
 * files in it are not.
 */
export function onFolderCreated(callback: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, true);
  let created: vscode.Uri[] = [];
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const uris = created;
    created = [];
    timer = undefined;
    const folders = await Promise.all(uris.map(isFolder));
    if (folders.includes(true)) callback();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => {
      if (created.length >= looked || /\/(?:node_modules|\.git)\//.test(uri.path)) return;
      created.push(uri);
      timer ??= setTimeout(() => void look(), gathering);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
