import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const address = 'cared@local.test';

describe('caring for an account, for code', () => {
  let file: vscode.Uri;
  const text = [
    'version: 1 # kept',
    'domains: { local.test: { owned: true, administrators: [it@local.test] } }',
    'mailboxes:',
    `  - address: ${address}`,
    '    mfa: [phone]',
    '    devices: [laptop-cared]',
    '    history: [{ date: 2024-01-02, what: password-changed, by: IT }]',
    '',
  ].join('\n');

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'cared.mailboxes.yaml');
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(file);
  });

  it('generates a password onto the clipboard, and into nothing else', async () => {
    await vscode.commands.executeCommand('mailops.generatePassword', address);
    const first = await vscode.env.clipboard.readText();
    assert.match(first, /^[A-Za-z2-9][A-Za-z2-9_+.-]{18}[A-Za-z2-9]$/);
    await vscode.commands.executeCommand('mailops.generatePassword', address);
    const second = await vscode.env.clipboard.readText();
    assert.notEqual(second, first);
    const stored = Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    assert.equal(stored, text);
    for (const { uri } of vscode.workspace.textDocuments)
      assert.ok(!(await vscode.workspace.openTextDocument(uri)).getText().includes(second), String(uri));
  });

  it('opens the sheet of an account as an untitled Markdown document', async () => {
    await vscode.commands.executeCommand('mailops.exportSheet', address);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    const sheet = document.getText();
    assert.match(sheet, /^# Account sheet of cared@local\.test$/m);
    assert.match(sheet, /\| Devices \| laptop-cared \|/);
    assert.match(sheet, /\| Administrators \| it@local\.test \|/);
    for (const reminder of [
      'The password was last changed on',
      'Only one recovery method',
      'Only one administrator',
    ])
      assert.ok(
        sheet.split('\n').some((line) => line.startsWith(`- ${reminder}`)),
        reminder,
      );
  });

  it('tells the same reminders as problems', async () => {
    const document = await vscode.workspace.openTextDocument(file);
    const codes = (): unknown[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
    const wanted = ['few-administrators', 'rotation-overdue', 'single-recovery'];
    const areTold = (): boolean =>
      wanted.every((rule) => codes().some((code) => String(code).endsWith(rule)));
    while (!areTold())
      await new Promise<void>((resolve) => {
        const changes = vscode.languages.onDidChangeDiagnostics(() => {
          changes.dispose();
          resolve();
        });
      });
  });

  it('refuses an address that no file has', async () => {
    for (const command of ['mailops.generatePassword', 'mailops.exportSheet'])
      await assert.rejects(
        async () => vscode.commands.executeCommand(command, 'nobody@local.test'),
        /No usable mailbox nobody@local\.test/,
      );
  });
});
