import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CommandLineSecrets } from '../../../src/cli/command-line-secrets.ts';
import { readCommandLine } from '../../../src/cli/options.ts';
import { contextFrom } from '../../../src/cli/run-options.ts';
import { wordsFor } from '../../../src/cli/translation.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { takeInventory } from '../../../src/core/migration/inventory/take-inventory.ts';
import type { InventoryResult } from '../../../src/core/migration/inventory/inventory-result.ts';
import { Pause } from '../../../src/core/migration/work/pause.ts';
import type { WorkProgress } from '../../../src/core/migration/work/work-progress.ts';
import { startLab, type Lab } from '../lab.ts';
import { mailOwner, readMailbox } from '../maildir.ts';
import { bulkUsers } from '../users.ts';
import { makeCorpus, type Corpus } from './corpus.ts';

interface Options {
  readonly password?: string;
  readonly target?: string;
  readonly signal?: AbortSignal;
  readonly seen?: (progress: WorkProgress) => void;
}

describe('an inventory of a mailbox on Dovecot', function () {
  this.timeout(60_000);
  let lab: Lab;
  let corpus: Corpus;
  before(async () => {
    lab = await startLab();
    corpus = makeCorpus(homeOf('counted'), 1_500, 2_000_000);
    await fill(bulkUsers.metered, ['.Sent', '.Projets\\2f2024', '.Sans rien']);
  });
  after(() => lab.stop());

  const homeOf = (local: string): string => join(lab.directory, 'mail', 'bulk', local);

  /** Five messages: two are one, one is unread and large, one names nobody and nothing, one is of 1999. */
  async function fill(local: string, folders: readonly string[]): Promise<void> {
    const maildir = join(homeOf(local), 'Maildir');
    const make = async (path: string): Promise<void> => {
      await mkdir(path, { recursive: true });
      await chown(path, mailOwner, mailOwner);
    };
    await make(homeOf(local));
    for (const folder of ['', ...folders])
      for (const part of ['', 'cur', 'new', 'tmp']) await make(join(maildir, folder, part));
    const put = async (folder: string, name: string, lines: readonly string[]): Promise<void> => {
      const file = join(maildir, folder, 'cur', name);
      await writeFile(file, lines.join('\r\n'));
      await chown(file, mailOwner, mailOwner);
      // Maildir++ takes a message's date from its file.
      const arrived = new Date(Number(name.slice(0, 10)) * 1_000);
      await utimes(file, arrived, arrived);
    };
    const twin = ['Message-ID: <1@x>', 'From: Zoé <zoe@x>', 'Subject: =?utf-8?q?R=C3=A9union?=', '', 'a', ''];
    await put('', '1700000001.M1P1.lab:2,S', twin);
    await put('', '1700000002.M2P1.lab:2,S', twin);
    await put('', '1700000003.M3P1.lab:2,', [
      'Message-ID: <2@x>',
      'Subject: big',
      '',
      'x'.repeat(500_000),
      '',
    ]);
    await put('', '1700000004.M4P1.lab:2,S', ['Subject: nameless', '', 'b', '']);
    await put('.Sent', '0900000000.M5P1.lab:2,S', ['Message-ID: <3@x>', 'Subject: old', '', 'c', '']);
  }

  async function inventory(local: string, options: Options = {}): Promise<InventoryResult> {
    const {
      password = bulkUsers.password,
      target = '',
      signal = new AbortController().signal,
      seen,
    } = options;
    const [entry] = parseMailboxes(
      [
        'version: 1',
        'mailboxes:',
        `  - address: ${local}@${bulkUsers.domain}`,
        '    provider: ovh',
        '    credential: env:SECRET',
        `    imap: { host: 127.0.0.1, port: ${lab.ports.imap}, security: none }`,
        ...(target === '' ? [] : ['    migration:', `      target: ${target}`]),
        '',
      ].join('\n'),
    ).entries;
    if (!entry) throw new Error('The mailbox of the test cannot be read');
    const context = await contextFrom(
      readCommandLine(['--dns', '127.0.0.1:9', '--timeout', '5']),
      wordsFor('en'),
      {},
    );
    return takeInventory(
      { entry, side: 'source', connections: 4, retryMs: 1 },
      { ...context, secrets: new CommandLineSecrets({ environment: { SECRET: password } }) },
      { signal, pause: new Pause(), progress: seen ?? (() => undefined) },
    );
  }

  it('counts every message, and changes nothing', async () => {
    const before = await readMailbox(homeOf('counted'));
    const steps: WorkProgress[] = [];
    const result = await inventory('counted', { seen: (step) => steps.push(step) });
    assert.deepEqual([result.result, result.failure], ['complete', null]);
    assert.deepEqual(
      [result.totals.folders, result.totals.messages, result.totals.octets],
      [corpus.hashes.size, corpus.messages, corpus.octets],
    );
    assert.equal(result.totals.unseen, before.messages - before.seen);
    assert.equal(result.folders[0]?.specialUse, 'inbox');
    assert.deepEqual(
      result.folders
        .filter(({ holdsMessages }) => holdsMessages)
        .map(({ folder, messages }) => [folder, messages])
        .sort(),
      [...corpus.hashes].map(([folder, hashes]) => [folder, hashes.length]).sort(),
    );
    const archive = result.folders.find(({ folder }) => folder === 'Archive');
    assert.deepEqual([archive?.holdsMessages, archive?.messages, archive?.uidValidity], [false, 0, null]);
    assert.equal(result.largest[0]?.size, Math.max(...result.largest.map(({ size }) => size)));
    assert.deepEqual([result.largest.length, result.oldest.length], [10, 10]);
    assert.deepEqual((await readMailbox(homeOf('counted'))).files, before.files);
    assert.deepEqual(
      [steps.at(-1)?.phase, steps.at(-1)?.messages, steps.at(-1)?.total],
      ['listing', corpus.messages, corpus.messages],
    );
  });

  it('names what stands out, what is doubled, and the quota', async () => {
    const result = await inventory(bulkUsers.metered);
    const { totals, quota } = result;
    assert.deepEqual(
      [totals.messages, totals.unseen, totals.duplicates, totals.withoutMessageId],
      [5, 1, 1, 1],
      JSON.stringify(result),
    );
    const [largest] = result.largest;
    assert.deepEqual([largest?.subject, largest?.folder, largest?.messageId], ['big', 'INBOX', '2@x']);
    const [oldest] = result.oldest;
    assert.deepEqual(
      [oldest?.subject, oldest?.folder, oldest?.internalDate?.slice(0, 11)],
      ['old', 'Sent', '09-Jul-1998'],
    );
    assert.equal(result.folders[0]?.oldest?.subject, 'Réunion');
    assert.equal(result.folders[0].oldest.from, 'Zoé <zoe@x>');
    assert.equal(quota?.length, 1);
    const [storage] = quota;
    assert.deepEqual(
      [storage?.root, storage?.resource, storage?.limit],
      ['Mailbox', 'storage', bulkUsers.quotaKiB * 1_024],
    );
    assert.ok(storage && storage.used > 400_000 && storage.used < storage.limit, String(storage?.used));
    const sent = result.folders.find(({ folder }) => folder === 'Sent');
    assert.deepEqual([sent?.specialUse, sent?.subscribed], ['sent', false]);
  });

  it('says that a server without quota tells none', async () => {
    assert.equal((await inventory('counted')).quota, null);
  });

  const targets = [
    {
      name: 'a target whose server can be asked',
      target: () =>
        `{ address: taken@${bulkUsers.domain}, provider: microsoft365, auth: password, credential: env:SECRET, imap: { host: 127.0.0.1, port: ${lab.ports.imap}, security: none } }`,
      limit: { messageSize: 36_700_160, from: 'provider', provider: 'microsoft365' },
    },
    {
      name: 'a target that cannot be reached',
      target: () =>
        `{ address: taken@${bulkUsers.domain}, provider: microsoft365, auth: password, credential: env:SECRET, imap: { host: 127.0.0.1, port: ${lab.ports.closed}, security: none } }`,
      limit: { messageSize: 36_700_160, from: 'provider', provider: 'microsoft365' },
    },
  ] as const;
  for (const { name, target, limit } of targets)
    it(`knows what its target takes: ${name}`, async () => {
      const result = await inventory(bulkUsers.metered, { target: target() });
      assert.deepEqual([result.result, result.limit], ['complete', limit]);
      const forbidden = result.folders.filter((folder) => folder.forbidden !== null);
      assert.deepEqual(
        forbidden.map(({ folder, forbidden: why }) => [folder, why]),
        [['Projets/2024', { kind: 'character', value: '/', instead: 'Projets-2024' }]],
      );
    });

  it('says why nobody could log in', async () => {
    const result = await inventory('counted', { password: 'wrong' });
    assert.deepEqual([result.result, result.failure?.code], ['failed', 'auth.bad-credentials']);
    assert.deepEqual(result.folders, []);
  });

  it('counts the rest where a folder cannot be opened, and says why', async () => {
    await fill('closed', ['.Sent', '.Shut']);
    const shut = join(homeOf('closed'), 'Maildir', '.Shut');
    for (const part of ['cur', 'new', 'tmp']) await chown(join(shut, part), 0, 0);
    for (const part of ['cur', 'new', 'tmp']) await chmod(join(shut, part), 0o700);
    const result = await inventory('closed');
    assert.deepEqual([result.result, result.failure, result.totals.messages], ['incomplete', null, 5]);
    const replies = result.folders.flatMap(({ folder, reply }) => (reply === null ? [] : [[folder, reply]]));
    assert.equal(replies.length, 1);
    assert.equal(replies[0]?.[0], 'Shut');
    assert.match(replies[0][1] ?? '', /\[SERVERBUG\]|\[NOPERM\]/);
  });

  it('is printed by the command line as Markdown, with every row', async () => {
    const file = join(lab.directory, 'inventory.mailboxes.yaml');
    const address = `${bulkUsers.metered}@${bulkUsers.domain}`;
    const imap = `{ host: 127.0.0.1, port: ${lab.ports.imap}, security: none }`;
    await writeFile(
      file,
      `version: 1\nmailboxes:\n  - { address: ${address}, provider: ovh, credential: env:SECRET, imap: ${imap} }\n`,
    );
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'inventory', file, address, '--format', 'markdown', '--lang', 'en'],
      { env: { ...process.env, SECRET: bulkUsers.password } },
    );
    assert.match(
      stdout,
      /^# Inventory of metered@bulk\.lab\.test\n\nmetered@bulk\.lab\.test holds 5 messages in 4 folders: /,
    );
    assert.match(stdout, /\n\| Projets\/2024 .*\n/);
    assert.match(stdout, /\| INBOX \| Zoé \\<zoe@x> \| Réunion \|/);
  });

  it('stops at once when it is cancelled, and says so', async () => {
    const stop = new AbortController();
    const result = await inventory('counted', {
      signal: stop.signal,
      seen: () => stop.abort(new Error('enough')),
    });
    assert.deepEqual([result.result, result.failure], ['interrupted', null]);
    assert.ok(result.totals.messages < corpus.messages);
  });
});
