import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

const text = 'version: 1\nmailboxes:\n  - address: renamed@rename.test\n';
const kept = 'version: 1\nrenamed@rename.test:\n  items:\n    own-1: { title: Tell the accountant }\n';

describe('a mailboxes file that is renamed in the editor', () => {
  let folder: vscode.Uri;
  before(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = vscode.Uri.joinPath(workspace.uri, 'renaming');
    await vscode.workspace.fs.createDirectory(folder);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  beforeEach(async () => {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder))
      await vscode.workspace.fs.delete(at(name));
    await vscode.workspace.fs.writeFile(at('a.mailboxes.yaml'), Buffer.from(text));
    await vscode.workspace.fs.writeFile(at('a.mailboxes.checklist.yaml'), Buffer.from(kept));
  });

  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const textAt = async (name: string): Promise<string> =>
    Buffer.from(await vscode.workspace.fs.readFile(at(name))).toString();
  /** As the explorer does it. */
  const rename = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(from), at(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const become = async (wanted: readonly string[]): Promise<void> => {
    const names = async (): Promise<readonly string[]> =>
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    for (let look = 0; look < 100 && (await names()).join() !== wanted.join(); look += 1)
      await setTimeout(50);
    assert.deepEqual(await names(), wanted);
  };

  it('takes its checklist along, without a question, and back again', async () => {
    await rename('a.mailboxes.yaml', 'b.mailboxes.yaml');
    await become(['b.mailboxes.checklist.yaml', 'b.mailboxes.yaml']);
    assert.equal(await textAt('b.mailboxes.checklist.yaml'), kept);
    await rename('b.mailboxes.yaml', 'a.mailboxes.yaml');
    await become(['a.mailboxes.checklist.yaml', 'a.mailboxes.yaml']);
  });

  it('takes edits of the checklist along that are not saved', async () => {
    const document = await vscode.workspace.openTextDocument(at('a.mailboxes.checklist.yaml'));
    await vscode.window.showTextDocument(document, { preview: false });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
    await vscode.workspace.applyEdit(edit);
    await rename('a.mailboxes.yaml', 'b.mailboxes.yaml');
    await become(['b.mailboxes.checklist.yaml', 'b.mailboxes.yaml']);
    const again = await vscode.workspace.openTextDocument(at('b.mailboxes.checklist.yaml'));
    assert.deepEqual([again.isDirty, again.getText()], [true, `# typed\n${kept}`]);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('overwrites no other checklist', async () => {
    await vscode.workspace.fs.writeFile(at('b.mailboxes.checklist.yaml'), Buffer.from('version: 1\n'));
    await rename('a.mailboxes.yaml', 'b.mailboxes.yaml');
    await setTimeout(500);
    await become(['a.mailboxes.checklist.yaml', 'b.mailboxes.checklist.yaml', 'b.mailboxes.yaml']);
    assert.equal(await textAt('b.mailboxes.checklist.yaml'), 'version: 1\n');
  });
});
