import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Report } from '../../../src/core/report/report.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const address = 'guided@local.test';

describe('the guide, for code', () => {
  let server: PlainImapServer;
  let file: vscode.Uri;
  let checklist: vscode.Uri;
  before(async () => {
    server = await startPlainImap('open-sesame');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'guided.mailboxes.yaml');
    checklist = vscode.Uri.joinPath(folder.uri, 'guided.mailboxes.checklist.yaml');
    process.env['MAILOPS_TEST_GUIDED'] = 'open-sesame';
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
    const text = [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      '    credential: env:MAILOPS_TEST_GUIDED',
      `    imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '    smtp: false',
      '  - address: other@local.test',
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  });
  after(async () => {
    await vscode.window.tabGroups.close(guides());
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(checklist).then(undefined, () => undefined);
    await server.stop();
  });

  /** The tabs of our panels. */
  const guides = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('mailops.'));
  const titles = (): string[] => guides().map(({ label }) => label);
  const open = (argument?: unknown): Thenable<unknown> =>
    vscode.commands.executeCommand('mailops.openGuide', argument);
  /** Resolves once the tabs are as wanted: they are told of a moment after a panel was made. */
  const shown = async (wanted: readonly string[]): Promise<void> => {
    while (JSON.stringify(titles().sort()) !== JSON.stringify([...wanted].sort()))
      await new Promise<void>((resolve) => {
        const changes = vscode.window.tabGroups.onDidChangeTabs(() => {
          changes.dispose();
          resolve();
        });
      });
  };

  it('opens by an address, in one panel a mailbox', async () => {
    await open(address);
    await shown([`Guide: ${address}`]);
    await open({ file: file.toString(), address, tab: 'checklist', id: 'list-addresses' });
    await open('other@local.test');
    await shown([`Guide: ${address}`, 'Guide: other@local.test']);
  });

  it('refuses an address that no file has, and what is no mailbox', async () => {
    await assert.rejects(async () => open('nobody@local.test'), /No usable mailbox nobody@local\.test/);
    await assert.rejects(async () => open(5), /neither an address nor a mailbox/);
  });

  it('has an overview, which opens once', async () => {
    await vscode.commands.executeCommand('mailops.openOverview');
    await vscode.commands.executeCommand('mailops.openOverview');
    await shown([`Guide: ${address}`, 'Guide: other@local.test', 'Checklist Overview']);
  });

  it('walks the tree in every Report', async () => {
    const report = await vscode.commands.executeCommand<Report>('mailops.diagnose', address);
    assert.ok(report.path.length > 0);
    assert.ok(
      report.path.every(({ node, answer, source }) => node !== '' && answer !== '' && source === 'diagnosis'),
    );
  });

  it('makes no checklist file for a diagnosis alone', async () => {
    await assert.rejects(async () => vscode.workspace.fs.stat(checklist));
  });

  it('ticks by machine what a Report proves, once a team keeps the mailbox in its checklist', async () => {
    const kept = `version: 1\n${address}:\n  items:\n    own-1: { title: Tell the accountant } # Paul\n`;
    await vscode.workspace.fs.writeFile(checklist, Buffer.from(kept));
    await vscode.commands.executeCommand('mailops.diagnose', address);
    let text = kept;
    for (let look = 0; look < 100 && text === kept; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      text = Buffer.from(await vscode.workspace.fs.readFile(checklist)).toString();
    }
    assert.match(text, /: \{ status: done, by: mailops, at: /);
    assert.match(text, /own-1: \{ title: Tell the accountant \} # Paul\n/);
    assert.doesNotMatch(text, /open-sesame/);
  });
});
