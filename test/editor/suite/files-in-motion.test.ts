import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const address = 'moving@local.test';

describe('a diagnosis, while its file', () => {
  let server: PlainImapServer;
  let folder: vscode.Uri;
  before(async () => {
    server = await startPlainImap('open-sesame');
    process.env['MAILOPS_TEST_MOVING'] = 'open-sesame';
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    folder = first.uri;
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
  });
  after(() => server.stop());

  const write = async (name: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder, name);
    const text = [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      '    credential: env:MAILOPS_TEST_MOVING',
      `    imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '    smtp: false',
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    return uri;
  };
  const loginOf = (report: unknown): unknown => {
    assert.ok(
      typeof report === 'object' && report !== null && 'steps' in report && Array.isArray(report.steps),
    );
    const steps: readonly { id: string; code: string }[] = report.steps;
    return steps.find(({ id }) => id === 'imap.login')?.code;
  };
  const diagnose = (): Thenable<unknown> => vscode.commands.executeCommand('mailops.diagnose', address);
  const connected = async (before: number): Promise<void> => {
    while (server.connections() === before) await setTimeout(10);
  };

  for (const [what, move] of [
    [
      'is renamed',
      (uri: vscode.Uri) => vscode.workspace.fs.rename(uri, vscode.Uri.joinPath(folder, 'b.mailboxes.yaml')),
    ],
    ['is emptied', (uri: vscode.Uri) => vscode.workspace.fs.writeFile(uri, Buffer.from(''))],
    ['is deleted', (uri: vscode.Uri) => vscode.workspace.fs.delete(uri)],
  ] as const)
    it(`${what}, comes to its end`, async () => {
      const uri = await write('a.mailboxes.yaml');
      const before = server.connections();
      const running = diagnose();
      await Promise.race([connected(before), running]);
      await move(uri);
      assert.equal(loginOf(await running), 'ok');
      for (const name of ['a.mailboxes.yaml', 'b.mailboxes.yaml'])
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
    });

  it('names an address that another file names too, finds both', async () => {
    const files = [await write('a.mailboxes.yaml'), await write('b.mailboxes.yaml')];
    try {
      const reports: unknown = await vscode.commands.executeCommand('mailops.diagnoseAll');
      assert.ok(Array.isArray(reports));
      const own = reports.filter((report: unknown) =>
        JSON.stringify(report).includes(`"address":"${address}"`),
      );
      assert.deepEqual(own.map(loginOf), ['ok', 'ok']);
    } finally {
      for (const uri of files) await vscode.workspace.fs.delete(uri);
    }
  });
});
