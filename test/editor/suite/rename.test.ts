import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openFile, placeOf, removeFiles } from '../language-document.ts';

const text = `version: 1
domains:
  example.com: { administrators: ["paul@example.com"] }
mailboxes:
  - address: paul@example.com # paul@example.com
    username: 'paul@example.com'
    oauth: { signInAs: PAUL@example.com }
  - address: claire@example.com
    delegates: [paul@example.com, other@example.com]
    forwards:
      - paul@example.com
    history: [{ date: 2026-03-01, what: password-changed, by: paul@example.com }]
`;
const checklist = `version: 1
paul@example.com:
  items:
    own-1: { title: Tell paul@example.com, status: todo }
claire@example.com: {}
`;
/** The places above that are addresses; the comment and the title only talk of one. */
const renamed = text.replaceAll(/(?<!# )(?:paul|PAUL)@example\.com/g, 'zoe@example.com');

describe('rename', () => {
  const name = 'rename.mailboxes.yaml';
  const beside = 'rename.mailboxes.checklist.yaml';
  let editor: vscode.TextEditor;
  before(async () => {
    await vscode.workspace.fs.writeFile(fileOf(beside), Buffer.from(checklist));
    editor = await openFile(name, text);
  });
  after(async () => {
    const files = await vscode.workspace.openTextDocument(fileOf(beside));
    await vscode.window.showTextDocument(files);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await removeFiles(name, beside);
  });

  const renameAt = async (words: string, to: string): Promise<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      placeOf(editor.document, words, 2),
      to,
    );
  const prepareAt = async (words: string): Promise<{ range: vscode.Range; placeholder: string }> =>
    vscode.commands.executeCommand(
      'vscode.prepareRename',
      editor.document.uri,
      placeOf(editor.document, words, 2),
    );

  it('begins with the word itself, without quotation marks', async () => {
    for (const words of ['paul@example.com #', "paul@example.com'", 'paul@example.com"']) {
      const { range, placeholder } = await prepareAt(words);
      assert.equal(placeholder, 'paul@example.com');
      assert.equal(editor.document.getText(range), 'paul@example.com');
    }
  });

  it('is refused where nothing has a name, with the reason', async () => {
    await assert.rejects(async () => prepareAt('version'), /Addresses, owners and anchors/);
    await assert.rejects(async () => prepareAt('password-changed'), /Addresses, owners and anchors/);
    await assert.rejects(async () => renameAt('paul@example.com #', 'claire@example.com'), /line 8/);
    await assert.rejects(async () => renameAt('paul@example.com #', 'no address'), /no address/);
  });

  it('of an address reaches every use, the checklist beside the file and unsaved edits, and one undo takes it back', async () => {
    const { document } = editor;
    const added =
      '    aliases: [boss@example.com]\n  - { address: late@example.com, forwards: [paul@example.com] }\n';
    const end = document.positionAt(document.getText().length);
    assert.ok(await editor.edit((edit) => edit.insert(end, added)));
    assert.equal(document.isDirty, true);

    const edit = await renameAt('paul@example.com, other', 'zoe@example.com');
    assert.equal(document.getText(), text + added, 'nothing changes before it is applied');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), renamed + added.replace('paul', 'zoe'));
    const list = await vscode.workspace.openTextDocument(fileOf(beside));
    assert.equal(list.getText(), checklist.replace('\npaul@', '\nzoe@'));

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text + added);
  });
});
