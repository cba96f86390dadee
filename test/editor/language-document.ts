import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the test workspace's folder. */
export function fileOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no workspace is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a file and shows it. Each test takes a name of its own: the editor keeps what it has shown for a while. */
export async function openFile(name: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const uri = fileOf(name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? Buffer.from(content) : content);
  return vscode.window.showTextDocument(uri);
}

/** Closes what is shown, without its edits, and removes the files. */
export async function removeFiles(...names: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const name of names) await vscode.workspace.fs.delete(fileOf(name));
}

/** The place of some words in a document; `within` moves it into them. */
export function placeOf(document: vscode.TextDocument, words: string, within = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, `no “${words}”`);
  return document.positionAt(offset + within);
}

/** Waits for what an event announces: looks now and each time it comes, and fails in the end with what `describe` says. */
export async function until(
  event: vscode.Event<unknown>,
  holds: () => boolean,
  describe: () => string,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(describe()));
    }, 10_000);
    const listener = event(() => {
      if (!holds()) return;
      clearTimeout(late);
      listener.dispose();
      resolve();
    });
  });
}

/** Our problems of a file; codes without their prefix. */
export function problemsIn(uri: vscode.Uri): readonly { rule: string; diagnostic: vscode.Diagnostic }[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Mailops')
    .map((diagnostic) => {
      const { code } = diagnostic;
      const rule = String(typeof code === 'object' ? code.value : code).replace(/^mailops\//, '');
      return { rule, diagnostic };
    });
}
