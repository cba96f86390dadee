import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { RunLock } from '../../../src/core/migration/store/lock.ts';
import type { BackupResult } from '../../../src/core/migration/backup/backup-result.ts';
import { unattended } from '../../../src/core/migration/work/work-control.ts';
import { verifyBackup } from '../../../src/core/migration/verify/verify-backup.ts';
import { backUpFrom, manifestOf } from '../../unit/migration/backup/scene.ts';
import { startLab, type Lab } from '../lab.ts';
import { bulkUsers } from '../users.ts';
import { makeCorpus, type Corpus } from './corpus.ts';

const address = `copied@${bulkUsers.domain}`;
const never = new AbortController().signal;

describe('a backup from Dovecot', function () {
  this.timeout(60_000);
  let lab: Lab;
  let corpus: Corpus;
  let home: string;
  let folder: string;
  before(async () => {
    lab = await startLab();
    home = join(lab.directory, 'mail', 'bulk', 'copied');
    corpus = makeCorpus(home, 1_500, 20_000_000);
    folder = await mkdtemp(join(tmpdir(), 'mailops-backup-'));
  });
  after(async () => {
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const backUpTo = (directory: string, signal = never): Promise<BackupResult> =>
    backUpFrom(
      { address, port: lab.ports.imap, password: bulkUsers.password, directory: join(folder, directory) },
      { signal },
    );
  /** Folder as people read it → hashes of the messages in it, sorted. */
  const hashesIn = (directory: string): Map<string, string[]> => {
    const titles = new Map<string, string>();
    const hashes = new Map<string, string[]>();
    for (const record of manifestOf(join(folder, directory), address)) {
      if (record.type === 'folder') titles.set(record.folder, record.title);
      if (record.type !== 'message') continue;
      const title = titles.get(record.folder) ?? '';
      hashes.set(title, [...(hashes.get(title) ?? []), record.sha256].sort());
    }
    return hashes;
  };
  const isSound = async (directory: string): Promise<void> => {
    const { faults, unreadableLines } = await verifyBackup(
      join(folder, directory, address),
      unattended(never),
    );
    assert.deepEqual([faults, unreadableLines], [[], 0]);
  };

  it('has every message, octet for octet, and leaves the mailbox as it was', async () => {
    const filesBefore = (await readdir(join(home, 'Maildir', 'cur'))).sort();
    const result = await backUpTo('whole');
    assert.deepEqual(
      [result.result, result.missing, result.messages.fetched],
      ['complete', [], corpus.messages],
    );
    assert.deepEqual(
      new Map([...hashesIn('whole')].sort()),
      new Map([...corpus.hashes].map(([title, list]) => [title, [...list]] as const).sort()),
    );
    await isSound('whole');
    assert.deepEqual((await readdir(join(home, 'Maildir', 'cur'))).sort(), filesBefore);
  });

  it('writes nothing when nothing has changed', async () => {
    const manifest = join(folder, 'whole', address, 'manifest.ndjson');
    // Dovecot counts the first opening of a folder as a change of it.
    await backUpTo('whole');
    const before = readFileSync(manifest);
    const long = new Date('2020-01-01');
    utimesSync(manifest, long, long);
    const result = await backUpTo('whole');
    assert.deepEqual([result.result, result.messages.fetched], ['complete', 0]);
    assert.equal(result.messages.onServer, corpus.messages);
    assert.ok(readFileSync(manifest).equals(before));
    // `backup list` goes by the last run.
    assert.ok(statSync(manifest).mtimeMs > long.getTime());
  });

  it('goes on after kill -9 in the middle, and is the same as an undisturbed run', async () => {
    const manifest = join(folder, 'killed', address, 'manifest.ndjson');
    const file = join(folder, 'mailboxes.yaml');
    const imap = `{ host: 127.0.0.1, port: ${lab.ports.imap}, security: none }`;
    await writeFile(
      file,
      `version: 1\nmailboxes:\n  - { address: ${address}, provider: ovh, credential: env:SECRET, imap: ${imap} }\n`,
    );
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'backup', file, address, '--to', join(folder, 'killed')],
      { env: { ...process.env, SECRET: bulkUsers.password }, stdio: 'ignore' },
    );
    const ended = once(child, 'exit');
    while (child.exitCode === null && !(existsSync(manifest) && readFileSync(manifest).includes('"message"')))
      await delay(2);
    child.kill('SIGKILL');
    assert.deepEqual(await ended, [null, 'SIGKILL']);
    await appendFile(manifest, '{"type":"message","folder":"INB');
    const result = await backUpTo('killed');
    assert.equal(result.result, 'complete');
    assert.ok(
      result.messages.fetched > 0 && result.messages.fetched < corpus.messages,
      String(result.messages.fetched),
    );
    assert.deepEqual(new Map([...hashesIn('killed')].sort()), new Map([...hashesIn('whole')].sort()));
    await isSound('killed');
    assert.ok(!existsSync(join(folder, 'killed', address, 'partial')));
  });

  it('stops when another run is at the same place', async () => {
    const lock = await RunLock.take(join(folder, 'whole', address, 'lock'), () => undefined);
    assert.ok(lock instanceof RunLock);
    const refused = await backUpTo('whole');
    assert.deepEqual(
      [refused.result, refused.failure?.code, refused.failure?.args['pid']],
      ['locked', 'locked', process.pid],
    );
    await lock.release();
    assert.equal((await backUpTo('whole')).result, 'complete');
  });

  it('takes over what a process left behind that is no more', async () => {
    const lock = join(folder, 'whole', address, 'lock');
    const gone = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    await once(gone, 'exit');
    const left = { pid: gone.pid, host: hostname(), since: '2026-01-01T00:00:00.000Z', token: 'left' };
    await writeFile(lock, JSON.stringify(left));
    assert.equal((await backUpTo('whole')).result, 'complete');
    await writeFile(lock, JSON.stringify({ ...left, host: 'elsewhere.lab.test' }));
    assert.equal((await backUpTo('whole')).result, 'locked');
    const longAgo = new Date(Date.now() - 600_000);
    await utimes(lock, longAgo, longAgo);
    assert.equal((await backUpTo('whole')).result, 'complete');
    assert.ok(!existsSync(lock));
  });

  for (const security of ['tls', 'starttls'] as const)
    it(`is the same over ${security}`, async () => {
      const { ports } = lab;
      const result = await backUpFrom({
        address,
        port: security === 'tls' ? ports.imaps : ports.imap,
        password: bulkUsers.password,
        directory: join(folder, security),
        secured: {
          host: 'mail.lab.test',
          security,
          options: ['--dns', lab.dns, '--ca', lab.authority.caFile],
        },
      });
      assert.deepEqual(
        [result.result, result.failure, result.messages.fetched],
        ['complete', null, corpus.messages],
      );
      assert.deepEqual(new Map([...hashesIn(security)].sort()), new Map([...hashesIn('whole')].sort()));
      await isSound(security);
    });

  it('notes deletions, flags and a new UIDVALIDITY, and keeps what was there', async () => {
    const cur = join(home, 'Maildir', '.Drafts', 'cur');
    const [first = '', second = ''] = (await readdir(cur)).sort();
    await rm(join(cur, first));
    await rename(join(cur, second), join(cur, `${second.split(':2,')[0] ?? ''}:2,T`));
    const junk = join(home, 'Maildir', '.Junk');
    for (const entry of await readdir(junk)) if (entry.startsWith('dovecot')) await rm(join(junk, entry));
    await mkdir(join(junk, 'new'), { recursive: true });
    const result = await backUpTo('whole');
    assert.equal(result.result, 'complete');
    assert.deepEqual([result.messages.deleted, result.messages.flagsChanged], [1, 1]);
    assert.deepEqual(result.newValidity, ['Junk']);
    assert.equal(result.messages.fetched, corpus.hashes.get('Junk')?.length);
    await isSound('whole');
  });

  it('is told what is missing, different or extra by a verification', async () => {
    const inbox = join(folder, 'killed', address, 'folders', 'INBOX');
    const [first = '', second = ''] = (await readdir(inbox)).sort();
    await rm(join(inbox, first));
    await writeFile(join(inbox, second), 'other');
    await writeFile(join(inbox, 'z.eml'), 'extra');
    const { faults } = await verifyBackup(join(folder, 'killed', address), unattended(never));
    assert.deepEqual(faults, [
      { file: `folders/INBOX/${first}`, fault: 'missing' },
      { file: `folders/INBOX/${second}`, fault: 'different' },
      { file: 'folders/INBOX/z.eml', fault: 'extra' },
    ]);
  });
});
