import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PathStep, Report } from '../../../src/core/report/report.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

describe('the way through the tree that a Report tells', () => {
  let server: PlainImapServer;
  let file: vscode.Uri;
  let checklist: vscode.Uri;
  before(async () => {
    server = await startPlainImap('open-sesame');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder.uri, 'walked.mailboxes.yaml');
    checklist = vscode.Uri.joinPath(folder.uri, 'walked.mailboxes.checklist.yaml');
    process.env['MAILOPS_TEST_WALKED'] = 'open-sesame';
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
    const text = [
      'version: 1',
      'defaults:',
      '  credential: env:MAILOPS_TEST_WALKED',
      `  imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '  smtp: false',
      'mailboxes:',
      '  - address: walked@local.test',
      '  - address: beside@local.test',
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(checklist);
    await server.stop();
  });

  const keep = (text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(checklist, Buffer.from(`version: 1\n${text}`));
  const pathOf = async (address: string): Promise<readonly PathStep[]> =>
    (await vscode.commands.executeCommand<Report>('mailops.diagnose', address)).path;
  const operatorsIn = (path: readonly PathStep[]): readonly string[] =>
    path.flatMap(({ node, answer, source }) => (source === 'operator' ? [`${node}=${answer}`] : []));

  it('holds what people answered for this mailbox, and nothing of the next one', async () => {
    assert.deepEqual(operatorsIn(await pathOf('walked@local.test')), []);
    await keep('walked@local.test:\n  answers:\n    domain-owned: { answer: yes }\n');
    assert.deepEqual(operatorsIn(await pathOf('walked@local.test')), ['domain-owned=yes']);
    assert.deepEqual(operatorsIn(await pathOf('beside@local.test')), []);
  });

  it('sees an answer that changed meanwhile', async () => {
    await keep('walked@local.test:\n  answers:\n    domain-owned: { answer: lapsed }\n');
    assert.deepEqual(operatorsIn(await pathOf('walked@local.test')).slice(0, 1), ['domain-owned=lapsed']);
  });

  it('goes on without a checklist that cannot be read', async () => {
    await keep('walked@local.test: [\n');
    assert.deepEqual(operatorsIn(await pathOf('walked@local.test')), []);
  });

  it('is told alike when all of a file are diagnosed', async () => {
    await keep('beside@local.test:\n  answers:\n    domain-owned: { answer: yes }\n');
    const group = { kind: 'file', file: { id: file.toString() } };
    const reports = await vscode.commands.executeCommand<readonly Report[]>('mailops.diagnoseGroup', group);
    assert.equal(reports.length, 2);
    const ways = new Map(reports.map(({ address, path }) => [address, operatorsIn(path)]));
    assert.deepEqual(ways.get('beside@local.test'), ['domain-owned=yes']);
    assert.deepEqual(ways.get('walked@local.test'), []);
  });
});
