import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../../src/core/report/report.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

/** Promise 2 in the real editor: a mailbox has logged in, and then a change of its file is pulled. Nobody here answers a question. */
describe('a change of mailboxes.yaml that was pulled', () => {
  let server: PlainImapServer;
  let stranger: PlainImapServer;
  let file: vscode.Uri;
  const address = 'pulled@local.test';
  const variable = 'env:MAILOPS_TEST_PULLED';

  interface Written {
    readonly username?: string;
    readonly port?: number;
    readonly credential?: string;
    readonly more?: string;
  }
  const write = async ({
    username = address,
    port = server.port,
    credential = variable,
    more = '',
  }: Written = {}) => {
    const text = `version: 1
defaults: { smtp: false }
mailboxes:
  - address: ${address}
    username: ${username}
    credential: ${credential}
    imap: { host: 127.0.0.1, port: ${port}, security: none }
${more}`;
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    // What was written on the disk comes into the open document a moment later.
    if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(document.getText(), text);
  };
  const login = async (mailbox = address): Promise<readonly [code: string | undefined, reason: unknown]> => {
    const report = await vscode.commands.executeCommand<Report>('mailops.checkLogin', mailbox);
    const step = report.steps.find(({ id }) => id === 'imap.login');
    return [step?.code, step?.detail['reason']];
  };

  before(async () => {
    server = await startPlainImap('open-sesame');
    stranger = await startPlainImap('open-sesame');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'pulled.mailboxes.yaml');
    process.env['MAILOPS_TEST_PULLED'] = 'open-sesame';
    process.env['MAILOPS_TEST_PRECIOUS'] = 'open-sesame';
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await write();
    assert.deepEqual(await login(), ['ok', undefined]);
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await Promise.all([server.stop(), stranger.stop()]);
  });

  const withheld = ['skip.not-configured', 'binding-changed'] as const;
  const evil = 'evil@local.test';
  const mailbox = (port: number, credential: string): string =>
    `  - address: ${evil}\n    credential: ${credential}\n    imap: { host: 127.0.0.1, port: ${port}, security: none }\n`;
  const cases: readonly (readonly [string, () => Written, string?])[] = [
    ['another port', () => ({ port: stranger.port })],
    ['another user name', () => ({ username: 'eve' })],
    ['another variable', () => ({ credential: 'env:MAILOPS_TEST_PRECIOUS' })],
    ['an item of a vault', () => ({ credential: 'pass:mail/claire' })],
    [
      'a mailbox of a stranger’s with the same variable',
      () => ({ more: mailbox(stranger.port, variable) }),
      evil,
    ],
    ['another user of the same server with it', () => ({ more: mailbox(server.port, variable) }), evil],
    ['a vault that was never opened', () => ({ more: mailbox(server.port, 'pass:mail/evil') }), evil],
  ];
  for (const [title, written, whose = address] of cases)
    it(`sends nothing unasked: ${title}`, async () => {
      await write(written());
      const before = server.logins();
      assert.deepEqual(await login(whose), withheld);
      assert.equal(stranger.logins(), 0);
      assert.equal(server.logins(), before);
    });

  it('leaves out of a run over all what would have to be asked', async () => {
    await write({ username: 'eve', more: mailbox(stranger.port, variable) });
    const before = server.logins();
    const reports = await vscode.commands.executeCommand<Report[]>('mailops.diagnoseAll');
    const found = reports.filter((report) => [address, evil].includes(report.address));
    assert.equal(found.length, 2);
    for (const { steps } of found) {
      const step = steps.find(({ id }) => id === 'imap.login');
      assert.deepEqual([step?.code, step?.detail['reason']], withheld);
    }
    assert.deepEqual([server.logins() - before, stranger.logins()], [0, 0]);
  });

  it('logs in again when the file says what it said', async () => {
    await write();
    assert.deepEqual(await login(), ['ok', undefined]);
  });
});
