import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { startLab, type Lab } from '../../lab/lab.ts';
import { makeCorpus, type Corpus } from '../../lab/migration/corpus.ts';
import { bulkUsers } from '../../lab/users.ts';

const address = `moved@${bulkUsers.domain}`;
const newAddress = `arrived@${bulkUsers.domain}`;
const alone = `alone@${bulkUsers.domain}`;

describe('moving the mail, for code', function () {
  this.timeout(120_000);
  let lab: Lab;
  let corpus: Corpus;
  let folder: string;
  let file: vscode.Uri;
  let checklist: vscode.Uri;

  before(async () => {
    lab = await startLab();
    corpus = makeCorpus(join(lab.directory, 'mail', 'bulk', 'moved'), 120);
    folder = await mkdtemp(join(tmpdir(), 'mailops-moving-'));
    process.env['MAILOPS_TEST_MOVED'] = bulkUsers.password;
    process.env['MAILOPS_STATE'] = join(folder, 'state');
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    const imap = `imap: { host: 127.0.0.1, port: ${lab.ports.imap}, security: none }`;
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    file = vscode.Uri.joinPath(workspace.uri, 'moving.mailboxes.yaml');
    checklist = vscode.Uri.joinPath(workspace.uri, 'moving.mailboxes.checklist.yaml');
    const text = [
      'version: 1',
      'defaults: { provider: ovh, credential: env:MAILOPS_TEST_MOVED, smtp: false }',
      'mailboxes:',
      `  - address: ${address}`,
      `    ${imap}`,
      `    migration: { target: { address: ${newAddress}, provider: ovh, credential: 'env:MAILOPS_TEST_MOVED', ${imap}, smtp: false } }`,
      `  - { address: ${alone}, ${imap} }`,
      '',
    ].join('\n');
    await vscode.workspace.fs.writeFile(
      checklist,
      Buffer.from(`version: 1\n${address}:\n  items:\n    list-addresses: { status: doing }\n`),
    );
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  });
  after(async () => {
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(checklist);
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The document of a command, of which these keys are looked at. */
  const run = async (
    command: string,
    options: object = {},
    mailbox = address,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const result: unknown = await vscode.commands.executeCommand(`mailops.${command}`, mailbox, options);
    assert.ok(isRecord(result), `${command} gave ${JSON.stringify(result)}`);
    assert.equal(result['version'], 1);
    return result;
  };
  /** Until the checklist file says that Mailops ticked an item. */
  const ticked = async (id: string): Promise<string> => {
    for (;;) {
      const text = Buffer.from(await vscode.workspace.fs.readFile(checklist)).toString();
      const entry = new RegExp(`${id}:(?:(?!\\n {4}[a-z]).)*`, 's').exec(text)?.[0] ?? '';
      if (entry.includes('status: done') && entry.includes('by: mailops')) return entry;
      await delay(100);
    }
  };

  it('backs a mailbox up, resolves to the document, and ticks the checklist with its counts', async () => {
    const result = await run('backup', { to: join(folder, 'backups') });
    assert.equal(result['result'], 'complete', JSON.stringify(result['failure']));
    assert.equal(result['directory'], join(folder, 'backups', address));
    assert.deepEqual(count(result, 'messages', 'fetched'), corpus.messages);
    assert.ok((await readdir(join(folder, 'backups', address))).includes('manifest.ndjson'));
    assert.match(
      await ticked('back-up-mailbox'),
      new RegExp(`backup complete: folders \\d+, messages ${corpus.messages}`),
    );
  });

  it('verifies the last backup, and ticks that too', async () => {
    const { backups } = await run('verifyBackup');
    assert.ok(Array.isArray(backups) && isRecord(backups[0]));
    assert.equal(backups[0]['messages'], corpus.messages);
    assert.deepEqual(backups[0]['faults'], []);
    assert.match(await ticked('verify-backup'), /verify: messages \d+, faults 0/);
  });

  it('takes the inventory', async () => {
    const result = await run('inventory');
    assert.equal(result['result'], 'complete', JSON.stringify(result['failure']));
    assert.equal(count(result, 'totals', 'messages'), corpus.messages);
    await ticked('measure-size');
  });

  it('compares: what is not on the target is lost, and nothing is ticked', async () => {
    const result = await run('compare');
    assert.equal(result['result'], 'incomplete', JSON.stringify(result['failure']));
    const text = Buffer.from(await vscode.workspace.fs.readFile(checklist)).toString();
    assert.doesNotMatch(text, /compare-counts:.*done/);
  });

  it('mirrors: a plan that does nothing, then the copy, after which the comparison is complete and ticked', async () => {
    const plan = await run('mirror', { dryRun: true });
    assert.equal(plan['dryRun'], true);
    assert.equal(count(plan, 'totals', 'sent'), corpus.messages);
    const copy = await run('mirror');
    assert.equal(copy['result'], 'complete', JSON.stringify(copy));
    assert.equal(count(copy, 'totals', 'sent'), corpus.messages);
    await ticked('copy-ahead');
    const compared = await run('compare');
    assert.equal(compared['result'], 'complete', JSON.stringify(compared['totals']));
    assert.match(await ticked('compare-counts'), /compare quick complete: messages \d+, .*lost 0/);
  });

  it('restores into the target, where everything is already', async () => {
    const result = await run('restore', { directory: join(folder, 'backups', address) });
    assert.equal(result['result'], 'complete', JSON.stringify(result));
    assert.equal(count(result, 'totals', 'sent'), 0);
    assert.equal(count(result, 'totals', 'present'), corpus.messages);
  });

  it('says what is in the way instead of asking', async () => {
    const refused = (
      command: string,
      options: object | undefined,
      words: RegExp,
      mailbox = alone,
    ): Promise<void> =>
      assert.rejects(
        async () => vscode.commands.executeCommand(`mailops.${command}`, mailbox, options),
        words,
      );
    await refused('mirror', undefined, /names no target for alone@/);
    await refused('compare', undefined, /names no target for alone@/);
    await refused('restore', undefined, /No backup of this mailbox is known/);
    await refused('verifyBackup', { directory: join(folder, 'nowhere') }, /cannot be read \(ENOENT\)/);
    await refused('backup', { todir: folder }, /option/i, address);
  });
});

function count(document: Readonly<Record<string, unknown>>, group: string, key: string): unknown {
  const values = document[group];
  return isRecord(values) ? values[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
