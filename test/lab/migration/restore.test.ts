import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RestoreResult } from '../../../src/core/migration/transfer/transfer-result.ts';
import { backUpFrom, manifestOf } from '../../unit/migration/backup/scene.ts';
import { restoreTo } from '../../unit/migration/restore/scene.ts';
import { startLab, type Lab } from '../lab.ts';
import { bulkUsers } from '../users.ts';
import { makeCorpus, type Corpus } from './corpus.ts';

const source = `copied@${bulkUsers.domain}`;
const { password } = bulkUsers;

/** An empty message is sent as an empty line, since an empty literal means something else (RFC 3502); Dovecot drops a CR at the very end. */
function hashOf(octets: Buffer): string {
  const kept =
    octets.length === 0 ? Buffer.from('\r\n') : octets.subarray(0, octets.at(-1) === 13 ? -1 : undefined);
  return createHash('sha256').update(kept).digest('hex');
}

describe('a restore to Dovecot', function () {
  this.timeout(120_000);
  let lab: Lab;
  let corpus: Corpus;
  let folder: string;
  before(async () => {
    lab = await startLab();
    corpus = makeCorpus(join(lab.directory, 'mail', 'bulk', 'copied'), 600, 5_000_000);
    folder = await mkdtemp(join(tmpdir(), 'mailops-restore-'));
    const { result } = await backUp(source, 'backup');
    assert.equal(result, 'complete');
  });
  after(async () => {
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const backUp = (address: string, directory: string): ReturnType<typeof backUpFrom> =>
    backUpFrom({ address, port: lab.ports.imap, password, directory: join(folder, directory) });
  const restore = (directory: string, address: string, dryRun = false): Promise<RestoreResult> =>
    restoreTo({
      address,
      port: lab.ports.imap,
      password,
      directory,
      stateDirectory: join(folder, 'state'),
      dryRun,
    });
  /** What a mailbox holds, read by a backup of it: folder, hash, flags, keywords and date of each message, sorted. */
  const heldBy = async (address: string, directory: string): Promise<string[]> => {
    await backUp(address, directory);
    const titles = new Map<string, string>();
    const held: Promise<string>[] = [];
    for (const record of manifestOf(join(folder, directory), address)) {
      if (record.type === 'folder') titles.set(record.folder, record.title);
      if (record.type !== 'message') continue;
      const { file, flags, keywords, internalDate } = record;
      const title = titles.get(record.folder) ?? '';
      const date = Date.parse(internalDate ?? '');
      held.push(
        readFile(join(folder, directory, address, file)).then((octets) =>
          [title, hashOf(octets), ...flags, ...keywords, date > Date.now() ? 'future' : date].join(' '),
        ),
      );
    }
    return (await Promise.all(held)).sort();
  };

  it('plans, and changes nothing', async () => {
    const address = `planned@${bulkUsers.domain}`;
    const result = await restore(join(folder, 'backup'), address, true);
    assert.deepEqual([result.result, result.dryRun, result.from], ['complete', true, 'backup']);
    assert.equal(result.totals.sent, corpus.messages);
    assert.deepEqual(await heldBy(address, 'planned'), []);
  });

  it('brings a backup back: every octet, flag and date; the next run sends nothing', async () => {
    const address = `restored@${bulkUsers.domain}`;
    const first = await restore(join(folder, 'backup', source), address);
    assert.deepEqual([first.result, first.undelivered], ['complete', []]);
    assert.equal(first.totals.sent, corpus.messages);
    const [before, after] = [await heldBy(source, 'backup'), await heldBy(address, 'restored')];
    // Dovecot takes no date that is still to come.
    const dated = (lines: readonly string[]): string[] =>
      lines.map((line) => line.replace(/ (?:\d+|future)$/, ''));
    assert.deepEqual(dated(after).sort(), dated(before).sort());
    assert.deepEqual(
      before.filter((line) => !line.endsWith(' future') && !after.includes(line)),
      [],
    );
    assert.ok(first.totals.altered > 0, 'and said');
    const second = await restore(join(folder, 'backup', source), address);
    assert.deepEqual([second.result, second.totals.sent], ['complete', 0]);
    assert.equal(second.totals.present, corpus.messages);
    await rm(join(folder, 'state'), { recursive: true });
    const third = await restore(join(folder, 'backup', source), address);
    assert.deepEqual([third.result, third.totals.sent], ['complete', 0]);
    assert.equal((await heldBy(address, 'restored')).length, corpus.messages);
  });

  it('brings .eml and mbox files, each once', async () => {
    const address = `rescued@${bulkUsers.domain}`;
    const files = join(folder, 'files');
    await mkdir(join(files, 'Inbox.sbd'), { recursive: true });
    await mkdir(join(files, 'Projects'), { recursive: true });
    await writeFile(
      join(files, 'Inbox'),
      'From - Sat Jan 03 01:05:34 1996\nX-Mozilla-Status: 0001\nSubject: 1\nDate: Tue, 1 Jul 2003 10:52:37 +0200\n\n>From me\n\n' +
        'From - Sat Jan 03 01:05:34 1996\nSubject: 2\nDate: Tue, 1 Jul 2003 10:52:38 +0200\n\ntwo\n\n',
    );
    await writeFile(
      join(files, 'Inbox.sbd', 'Inner'),
      'From x@y Sat Jan  3 01:05:34 1996\nSubject: 3\n\nthree',
    );
    await writeFile(join(files, 'Projects', '1.eml'), 'Subject: 4\r\n\r\nfour\r\n');
    await writeFile(join(files, 'mail.pst'), 'x');
    const first = await restore(files, address);
    assert.deepEqual([first.result, first.from, first.totals.sent], ['complete', 'eml', 4]);
    assert.deepEqual([first.torn, first.ignored], [['Inbox.sbd/Inner'], ['mail.pst']]);
    const held = await heldBy(address, 'rescued');
    assert.deepEqual(
      held.map((line) => line.split(' ')[0]),
      ['INBOX', 'INBOX', 'INBOX.Inner', 'Projects'],
    );
    const inbox = join(folder, 'rescued', address, 'folders', 'INBOX');
    const texts = await Promise.all(
      (await readdir(inbox))
        .filter((file) => file.endsWith('.eml'))
        .map((file) => readFile(join(inbox, file), 'utf8')),
    );
    assert.ok(
      texts.some((text) => text.endsWith('\r\n\r\nFrom me\r\n')),
      texts.join('---'),
    );
    assert.ok(
      held.some((line) => line.includes('\\Seen') && line.endsWith(String(Date.UTC(2003, 6, 1, 8, 52, 37)))),
    );
    assert.equal((await restore(files, address)).totals.sent, 0);
    await rm(join(folder, 'state'), { recursive: true });
    assert.equal((await restore(files, address)).totals.sent, 0);
  });

  it('says what is damaged in a backup, and brings the rest', async () => {
    const address = `damaged@${bulkUsers.domain}`;
    const inbox = join(folder, 'backup', source, 'folders', 'INBOX');
    const [first = '', second = ''] = (await readdir(inbox)).sort();
    const octets = await readFile(join(inbox, second));
    await rm(join(inbox, first));
    await writeFile(join(inbox, second), Buffer.alloc(octets.length, 'x'));
    const result = await restore(join(folder, 'backup'), address);
    assert.equal(result.result, 'incomplete');
    assert.deepEqual(
      result.undelivered.map(({ class: kind, file }) => [kind, file]).sort(),
      [
        ['unreadable', `folders/INBOX/${first}`],
        ['unreadable', `folders/INBOX/${second}`],
      ].sort(),
    );
    assert.equal(result.totals.sent, corpus.messages - 2);
  });

  it('holds no more of a message of 100 MB than of a short one', async () => {
    const large = join(folder, 'large', 'Box');
    await mkdir(large, { recursive: true });
    const line = Buffer.from(`${'x'.repeat(75)}\n`);
    await writeFile(
      join(large, '1.eml'),
      Buffer.concat([Buffer.from('Subject: 1\n\n'), Buffer.alloc(100_000_000, line)]),
    );
    const { arrayBuffers: before } = process.memoryUsage();
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 10);
    const result = await restore(join(folder, 'large'), `large@${bulkUsers.domain}`);
    clearInterval(timer);
    assert.deepEqual([result.result, result.totals.sent], ['complete', 1]);
    assert.ok(result.totals.octets > 100_000_000);
    assert.ok(most > 0 && most < 50_000_000, `${most} octets were held`);
  });

  it('says so where there is nothing to bring', async () => {
    const nothing = join(folder, 'nothing');
    await mkdir(nothing);
    const address = `nothing@${bulkUsers.domain}`;
    const empty = await restore(nothing, address);
    assert.deepEqual([empty.result, empty.failure?.code], ['failed', 'no-mail']);
    const missing = await restore(join(folder, 'missing'), address);
    assert.deepEqual([missing.result, missing.failure?.code], ['failed', 'disk']);
  });
});
