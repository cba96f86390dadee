import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The problems of a file as soon as they satisfy `expected`. */
async function problemsOf(
  uri: vscode.Uri,
  expected: (codes: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const now = (): readonly vscode.Diagnostic[] | undefined => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Mailops');
    return expected(found.map(codeOf)) ? found : undefined;
  };
  return (
    now() ??
    new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        const found = JSON.stringify(vscode.languages.getDiagnostics(uri));
        reject(new Error(`the problems of ${uri.path} stay ${found}`));
      }, 8000);
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        const found = now();
        if (!found) return;
        clearTimeout(late);
        listener.dispose();
        resolve(found);
      });
    })
  );
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

describe('problems', () => {
  let folder: vscode.Uri;
  before(() => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    folder = first.uri;
  });

  it('stand exactly under what is wrong, follow unsaved edits and go with the file', async () => {
    const uri = vscode.Uri.joinPath(folder, 'problems.mailboxes.yaml');
    const text =
      'version: 1\ndefaults: { owner: IT, mfa: [phone, authenticator] }\nmailboxes:\n  - address: a@a.test\n  - address: a@a.test\n';
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    const duplicate = (codes: readonly string[]): boolean => codes.includes('mailops/duplicate-address');
    const [problem] = await problemsOf(uri, duplicate);
    assert.ok(problem);

    const editor = await vscode.window.showTextDocument(uri);
    assert.equal(editor.document.getText(problem.range), 'a@a.test');
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 13, 4, 14), 'b'));
    await problemsOf(uri, (codes) => codes.length === 0);
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 13, 4, 14), 'a'));
    await problemsOf(uri, duplicate);

    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await problemsOf(uri, (codes) => codes.length === 0);
  });

  it('name a binary file and one that is far too large, and nothing breaks', async () => {
    const binary = vscode.Uri.joinPath(folder, 'binary.mailboxes.yaml');
    const large = vscode.Uri.joinPath(folder, 'large.mailboxes.yaml');
    await vscode.workspace.fs.writeFile(binary, Buffer.from([0xff, 0x00, 0x10, 0x80]));
    await vscode.workspace.fs.writeFile(large, Buffer.alloc(50 * 1024 * 1024, '# filler\n'));
    await problemsOf(binary, (codes) => codes.includes('mailops/unreadable'));
    await problemsOf(large, (codes) => codes.includes('mailops/too-large'));
    await vscode.workspace.fs.delete(binary);
    await vscode.workspace.fs.delete(large);
    await problemsOf(large, (codes) => codes.length === 0);
  });

  it('leave other YAML files alone', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'mailboxes: 1\n' });
    await vscode.commands.executeCommand('mailops.showOutput');
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Mailops'),
      [],
    );
  });
});
