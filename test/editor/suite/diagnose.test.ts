import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../../src/core/report/report.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

describe('the commands', () => {
  let server: PlainImapServer;
  let file: vscode.Uri;
  before(async () => {
    server = await startPlainImap('open-sesame');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'local.mailboxes.yaml');
    process.env['MAILOPS_TEST_RIGHT'] = 'open-sesame';
    process.env['MAILOPS_TEST_WRONG'] = 'open-barley';
    const settings = vscode.workspace.getConfiguration('mailops');
    // Nobody listens there: no name of this file needs to be found.
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
    const text = [
      'version: 1',
      'defaults:',
      `  imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '  smtp: false',
      'mailboxes:',
      '  - address: right@local.test',
      '    credential: env:MAILOPS_TEST_RIGHT',
      '  - address: wrong@local.test',
      '    credential: env:MAILOPS_TEST_WRONG',
      '  - address: none@local.test',
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await server.stop();
  });

  const diagnose = async (address: string, command = 'mailops.diagnose'): Promise<Report> => {
    const report: unknown = await vscode.commands.executeCommand(command, address);
    assert.ok(isReport(report), `${command} gave ${JSON.stringify(report)}`);
    return report;
  };
  const codeOf = (report: Report, id: string): string | undefined =>
    report.steps.find((step) => step.id === id)?.code;

  it('open no connection while a file is opened and edited', async () => {
    const editor = await vscode.window.showTextDocument(file);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# a comment\n'));
    await editor.document.save();
    assert.equal(server.connections(), 0);
  });

  it('diagnose a mailbox by its address and resolve to its Report', async () => {
    const report = await diagnose('right@local.test');
    assert.equal(report.address, 'right@local.test');
    assert.equal(codeOf(report, 'imap.login'), 'ok');
    assert.equal(codeOf(report, 'imap.select'), 'ok');
    assert.equal(codeOf(report, 'smtp.auth'), 'skip.not-configured');
  });

  it('send a refused password only once', async () => {
    const before = server.logins();
    assert.equal(codeOf(await diagnose('wrong@local.test'), 'imap.login'), 'auth.bad-credentials');
    assert.equal(codeOf(await diagnose('wrong@local.test'), 'imap.login'), 'skip.refusals');
    assert.equal(server.logins(), before + 1);
  });

  it('ask nobody for a password when code calls', async () => {
    assert.equal(codeOf(await diagnose('none@local.test'), 'imap.login'), 'auth.no-credential');
  });

  it('test one part alone', async () => {
    const before = server.logins();
    const report = await diagnose('right@local.test', 'mailops.checkTls');
    assert.equal(server.logins(), before);
    assert.ok(report.steps.every(({ id, code }) => id !== 'imap.login' || code === 'skip.not-requested'));
  });

  it('take the mailbox under the cursor', async () => {
    const editor = await vscode.window.showTextDocument(file);
    const offset = editor.document.getText().indexOf('MAILOPS_TEST_RIGHT');
    const position = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    const report: unknown = await vscode.commands.executeCommand('mailops.checkLogin');
    assert.ok(isReport(report));
    assert.equal(report.address, 'right@local.test');
  });

  it('see unsaved edits', async () => {
    const editor = await vscode.window.showTextDocument(file);
    const { document } = editor;
    await editor.edit((edit) =>
      edit.insert(document.positionAt(document.getText().length), '  - address: new@local.test\n'),
    );
    assert.equal(document.isDirty, true);
    assert.equal((await diagnose('new@local.test', 'mailops.checkMx')).address, 'new@local.test');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('say so when no file has the address', async () => {
    await assert.rejects(async () => diagnose('nobody@local.test'), /nobody@local\.test/);
  });
});

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
