import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import * as vscode from 'vscode';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const ofLegs = /^(?:net|tls|imap|auth)\./;

/** The marks of a leg in a file, as soon as they satisfy `expected`. That DNS knows nothing of their domains is not looked at. */
async function marksOf(
  uri: vscode.Uri,
  expected: (marks: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const now = (): readonly vscode.Diagnostic[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source, code }) => source === 'Mailops' && typeof code === 'string' && ofLegs.test(code));
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (!expected(now())) return;
      clearTimeout(late);
      listener.dispose();
      resolve(now());
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(`the marks of ${uri.path} stay ${JSON.stringify(now())}`));
    }, 8000);
    look();
  });
}

const none = (marks: readonly vscode.Diagnostic[]): boolean => marks.length === 0;
const some = (marks: readonly vscode.Diagnostic[]): boolean => marks.length > 0;

/** A port of loopback on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}

describe('marks of the last diagnosis', () => {
  let server: PlainImapServer;
  let closed: number;
  let file: vscode.Uri;
  before(async () => {
    server = await startPlainImap('open-sesame');
    closed = await closedPort();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'marks.mailboxes.yaml');
    process.env['MAILOPS_TEST_RIGHT'] = 'open-sesame';
    process.env['MAILOPS_TEST_BAD'] = 'open-wheat';
    const settings = vscode.workspace.getConfiguration('mailops');
    // Nobody listens there: no name of this file needs to be found.
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await server.stop();
  });

  const open = async (...lines: string[]): Promise<vscode.TextEditor> => {
    const text = ['version: 1', 'defaults: { smtp: false }', 'mailboxes:', ...lines, ''].join('\n');
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    const editor = await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return editor;
  };
  const diagnose = (address: string): Thenable<unknown> =>
    vscode.commands.executeCommand('mailops.checkLogin', address);
  const replace = async (editor: vscode.TextEditor, text: string, by: string): Promise<void> => {
    const { document } = editor;
    const start = document.getText().indexOf(text);
    assert.ok(start >= 0);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
    assert.ok(await editor.edit((change) => change.replace(range, by)));
  };

  it('stand at the port that is closed, move with the text, go with another port and come back with an undo', async () => {
    const editor = await open(
      '  - address: port@local.test',
      '    credential: env:MAILOPS_TEST_RIGHT',
      `    imap: { host: 127.0.0.1, port: ${closed}, security: none }`,
    );
    const { document } = editor;
    await diagnose('port@local.test');
    const [mark] = await marksOf(file, some);
    assert.equal(mark?.code, 'net.refused');
    assert.equal(mark.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(mark.range), String(closed));
    assert.match(mark.message, new RegExp(`127\\.0\\.0\\.1 .*${closed}`));

    const { line } = mark.range.start;
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '  # a comment\n'));
    const [moved] = await marksOf(file, ([first]) => first?.range.start.line === line + 1);
    assert.ok(moved);
    assert.equal(document.getText(moved.range), String(closed));

    await replace(editor, String(closed), String(server.port));
    await marksOf(file, none);
    await vscode.commands.executeCommand('undo');
    await marksOf(file, some);

    await replace(editor, String(closed), String(server.port));
    await marksOf(file, none);
    await diagnose('port@local.test');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('mailops.checkTls', 'port@local.test');
    assert.equal((await marksOf(file, some)).length, 1, 'found again, and not twice');
  });

  it('stand at the credential of a refused login with the server’s words, and go with a login that works or another credential', async () => {
    const editor = await open(
      '  - address: login@local.test',
      '    credential: env:MAILOPS_TEST_BAD',
      `    imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
    );
    await diagnose('login@local.test');
    const [mark] = await marksOf(file, some);
    assert.equal(mark?.code, 'auth.bad-credentials');
    assert.equal(editor.document.getText(mark.range), 'env:MAILOPS_TEST_BAD');
    assert.match(mark.message, /> .*AUTHENTICATIONFAILED/);
    assert.doesNotMatch(mark.message, /open-wheat/);

    process.env['MAILOPS_TEST_BAD'] = 'open-sesame';
    await diagnose('login@local.test');
    await marksOf(file, none);
    process.env['MAILOPS_TEST_BAD'] = 'open-rye';
    await diagnose('login@local.test');
    await marksOf(file, some);
    await replace(editor, 'env:MAILOPS_TEST_BAD', 'env:MAILOPS_TEST_RIGHT');
    await marksOf(file, none);
  });

  it('stand at the address for a setting of the defaults, and lead there', async () => {
    const editor = await open('  - address: shared@local.test');
    await replace(editor, '{ smtp', `{ imap: { host: 127.0.0.1, port: ${closed}, security: none }, smtp`);
    await diagnose('shared@local.test');
    const [mark] = await marksOf(file, some);
    assert.ok(mark);
    assert.equal(editor.document.getText(mark.range), 'shared@local.test');
    assert.match(mark.message, /imap\.port/);
    const [related] = mark.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(editor.document.getText(related.location.range), String(closed));
  });

  it('go with their mailbox, and with the Reports', async () => {
    const mailbox = `  - { address: gone@local.test, imap: { host: 127.0.0.1, port: ${closed}, security: none } }`;
    const editor = await open(mailbox);
    await diagnose('gone@local.test');
    await marksOf(file, some);
    await replace(editor, mailbox, '  []');
    await marksOf(file, none);
    await vscode.commands.executeCommand('undo');
    await marksOf(file, some);
    await vscode.commands.executeCommand('mailops.clearReports');
    await marksOf(file, none);
  });
});
