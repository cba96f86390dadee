import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeWords } from '../../../src/core/words/words.ts';
import { MailboxFiles } from '../../../src/editor/files/mailbox-files.ts';
import { NewPasswords } from '../../../src/editor/new-password/new-passwords.ts';
import { passwordIsChanged } from '../../../src/editor/new-password/password-is-changed.ts';
import { recordChange } from '../../../src/editor/new-password/record-change.ts';
import { PasswordStore } from '../../../src/editor/secrets/password-store.ts';
import { targetKey } from '../../../src/editor/targets/target.ts';
import { LanguageFiles } from '../../../src/editor/yaml/language-files.ts';
import { until } from '../language-document.ts';

const canary = 'canary-New-7Kd_w';
const [own, vaulted] = ['renewed@local.test', 'vaulted@local.test'] as const;
const text = [
  'version: 1 # kept',
  'mailboxes:',
  `  - address: ${own} # mine`,
  '    history:',
  '      - date: 2024-01-02 # first',
  '        what: password-changed',
  `  - { address: ${vaulted}, credential: "pass:mail/x" }`,
  '',
].join('\n');

describe('a new password that is set at the provider', () => {
  let file: vscode.Uri;
  let files: MailboxFiles;
  let language: LanguageFiles;
  const words = makeWords('en', {});
  const newPasswords = new NewPasswords(words);
  const stored = new Map<string, string>();
  const passwords = new PasswordStore({
    get: (name) => Promise.resolve(stored.get(name)),
    store: (name, value) => Promise.resolve(void stored.set(name, value)),
    delete: (name) => Promise.resolve(void stored.delete(name)),
  });
  const told: string[] = [];
  const { showQuickPick, showInformationMessage, showWarningMessage } = vscode.window;

  before(() => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'renewed.mailboxes.yaml');
    files = new MailboxFiles();
    language = new LanguageFiles(files);
    // A person who takes all that is offered, and reads what is said.
    const answers = {
      showQuickPick: (items: unknown) => Promise.resolve(items),
      showInformationMessage: (message: string) => Promise.resolve(void told.push(message)),
      showWarningMessage: (message: string) => Promise.resolve(void told.push(message)),
    };
    Object.assign(vscode.window, answers);
  });
  beforeEach(async () => {
    told.length = 0;
    stored.clear();
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    await files.refreshed();
    // A document that a test before left open reads the new text a moment later.
    const document = await vscode.workspace.openTextDocument(file);
    await until(
      vscode.workspace.onDidChangeTextDocument,
      () => document.getText() === text,
      () => `the document holds ${document.getText()}`,
    );
  });
  after(async () => {
    Object.assign(vscode.window, { showQuickPick, showInformationMessage, showWarningMessage });
    files.dispose();
    newPasswords.dispose();
    await vscode.workspace.fs.delete(file);
  });

  const onDisk = async (): Promise<string> =>
    Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
  const added = /^ {6}- date: \d{4}-\d\d-\d\d\n {8}what: password-changed\n(?: {8}by: .+\n)?/m;

  it('is stored for the servers of the file and recorded, with every comment kept', async () => {
    const key = targetKey(file.toString(), own);
    newPasswords.keep(key, canary);
    await passwordIsChanged({ files, language, passwords, newPasswords, words }, file, own);
    const after = await onDisk();
    assert.match(after, added);
    assert.equal(after.replace(added, ''), text);
    const kept = [...stored.values()].map(
      (value) => JSON.parse(value) as { value: string; approval: object },
    );
    assert.deepEqual(
      kept.map(({ value }) => value),
      [canary],
    );
    assert.equal(newPasswords.of(key), undefined);
    assert.match(told.join('\n'), /is stored\. The change stands in “history”/);
    assert.doesNotMatch([after, ...told].join('\n'), /canary/);
  });

  it('is not stored where the file takes it from a vault, which a person is told', async () => {
    const key = targetKey(file.toString(), vaulted);
    newPasswords.keep(key, canary);
    await passwordIsChanged({ files, language, passwords, newPasswords, words }, file, vaulted);
    assert.equal(stored.size, 0);
    assert.equal(newPasswords.of(key), canary);
    assert.match(told.join('\n'), /takes it from pass:mail\/x: put it there too/);
    assert.match(await onDisk(), /credential: "pass:mail\/x", history: \[\{ date: /);
    assert.doesNotMatch([await onDisk(), ...told].join('\n'), /canary/);
  });

  it('takes its record back by one undo, and only while nothing else was edited', async () => {
    const first = await recordChange(language, file, own);
    assert.ok(first);
    assert.equal(await first.undo(), true);
    assert.equal(await onDisk(), text);
    const second = await recordChange(language, file, own);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await second?.undo(), false);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
