import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { targetLockFile, placeId } from '../../../src/core/migration/transfer/journal/journal-place.ts';
import { RunLock } from '../../../src/core/migration/store/lock.ts';
import type { MirrorResult } from '../../../src/core/migration/transfer/transfer-result.ts';
import { backUpFrom, manifestOf } from '../../unit/migration/backup/scene.ts';
import {
  mirrorBetween,
  mirrorFile,
  type MirrorChanges,
  type Party,
} from '../../unit/migration/mirror/scene.ts';
import { startLab, type Lab } from '../lab.ts';
import { bulkUsers } from '../users.ts';
import { makeCorpus, type Corpus } from './corpus.ts';
import { appendCommand, imapCommands } from './imap-commands.ts';

describe('a mirror between two mailboxes of Dovecot', function () {
  this.timeout(60_000);
  let lab: Lab;
  let corpus: Corpus;
  let folder: string;
  let backups = 0;
  before(async () => {
    lab = await startLab();
    corpus = makeCorpus(join(lab.directory, 'mail', 'bulk', 'from'), 1_100, 3_000_000);
    folder = await mkdtemp(join(tmpdir(), 'mailops-mirror-'));
  });
  after(async () => {
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const party = (name: string): Party => ({
    address: `${name}@${bulkUsers.domain}`,
    port: lab.ports.imap,
    password: bulkUsers.password,
  });
  const run = (target: string, changes: MirrorChanges = {}, state = target): Promise<MirrorResult> =>
    mirrorBetween(party('from'), party(target), join(folder, state), changes);
  /** Folder as people read it → hash, flags, keywords and date of every message in it, as Dovecot keeps what it is sent. */
  const contents = async (name: string): Promise<Map<string, string[]>> => {
    backups += 1;
    const directory = join(folder, `backup-${backups}`);
    const { result } = await backUpFrom({ ...party(name), directory });
    assert.equal(result, 'complete');
    const titles = new Map<string, string>();
    const found = new Map<string, string[]>();
    for (const record of manifestOf(directory, party(name).address)) {
      if (record.type === 'folder') titles.set(record.folder, record.title);
      if (record.type !== 'message') continue;
      const title = titles.get(record.folder) ?? '';
      const kept = asKept(readFileSync(join(directory, party(name).address, ...record.file.split('/'))));
      const sha256 = createHash('sha256').update(kept).digest('hex');
      const { flags, keywords, internalDate } = record;
      // Dovecot takes no date in the future: it is then the time of arrival.
      const date = Date.parse(internalDate ?? '') > Date.parse('2026-01-01') ? 'future' : internalDate;
      found.set(title, [...(found.get(title) ?? []), [sha256, ...flags, ...keywords, date].join(' ')].sort());
    }
    return new Map([...found].sort());
  };
  const isSame = async (target: string): Promise<void> => {
    const [here, there] = [linesOf(await contents('from')), linesOf(await contents(target))];
    assert.deepEqual(
      { missing: without(here, there), extra: without(there, here) },
      { missing: [], extra: [] },
    );
  };

  it('says in a dry run what it would do, and does nothing', async () => {
    const result = await run('dry', { dryRun: true });
    assert.deepEqual([result.result, result.totals.sent, result.dryRun], ['complete', corpus.messages, true]);
    assert.deepEqual([...(await contents('dry')).keys()], []);
    assert.ok(!existsSync(join(folder, 'dry', 'journals')));
  });

  it('brings every message, octet for octet, with its flags and its date', async () => {
    const keyword = 'UID STORE 1:5 +FLAGS ($Label1 Important)';
    await imapCommands(party('from'), ['SELECT INBOX', keyword]);
    const result = await run('whole');
    assert.deepEqual(
      [result.result, result.undelivered, result.totals.sent],
      ['complete', [], corpus.messages],
    );
    assert.deepEqual([...(await contents('whole')).keys()], [...corpus.hashes.keys()].sort());
    await isSame('whole');
    // Empty ones, and those that end with a bare CR.
    assert.ok(result.totals.altered > 0 && result.totals.altered < 33, String(result.totals.altered));
  });

  it('does nothing when nothing has changed', async () => {
    const journal = (): Buffer => {
      const [name = ''] = readdirSync(join(folder, 'whole', 'journals'));
      return readFileSync(join(folder, 'whole', 'journals', name));
    };
    // Dovecot counts the first opening of a folder as a change of it.
    await run('whole');
    const before = journal();
    const result = await run('whole');
    assert.deepEqual(
      [result.result, result.totals.sent, result.totals.present],
      ['complete', 0, corpus.messages],
    );
    assert.ok(journal().equals(before));
  });

  it('brings what is new and what has other flags, and leaves what people did on the target', async () => {
    await imapCommands(party('from'), [
      appendCommand('Drafts', 'Subject: new\r\nMessage-ID: <new@lab.test>\r\n\r\nnew\r\n', '\\Flagged'),
      'SELECT Junk',
      'UID STORE 1:3 +FLAGS (\\Answered Later)',
      'UID STORE 4 FLAGS ()',
    ]);
    await imapCommands(party('whole'), ['SELECT Junk', 'UID STORE 1:* +FLAGS (Mine)']);
    const result = await run('whole');
    assert.deepEqual([result.result, result.totals.sent], ['complete', 1]);
    assert.ok(result.totals.flagsChanged >= 3, String(result.totals.flagsChanged));
    const junk = (await contents('whole')).get('Junk') ?? [];
    assert.deepEqual(
      [
        junk.filter((line) => line.includes(' Later Mine ')).length,
        junk.filter((line) => line.includes(' Mine ')).length,
      ],
      [3, junk.length],
    );
    await imapCommands(party('whole'), ['SELECT Junk', 'UID STORE 1:* -FLAGS (Mine)']);
    await isSame('whole');
  });

  it('removes on the target only what it brought, and only when asked', async () => {
    await imapCommands(party('whole'), [
      appendCommand('Drafts', 'Subject: own\r\nMessage-ID: <own@lab.test>\r\n\r\nof the target\r\n'),
      appendCommand(
        'Drafts',
        'Subject: marked\r\nMessage-ID: <marked@lab.test>\r\n\r\nmarked\r\n',
        '\\Deleted',
      ),
    ]);
    await imapCommands(party('from'), ['SELECT Drafts', 'UID STORE 1:2 +FLAGS (\\Deleted)', 'EXPUNGE']);
    const kept = await run('whole');
    assert.deepEqual([kept.result, kept.totals.deleted], ['complete', 0]);
    const removed = await run('whole', { deletes: true });
    assert.deepEqual([removed.result, removed.totals.deleted, removed.deletes], ['complete', 2, true]);
    const drafts = (await contents('whole')).get('Drafts') ?? [];
    const source = (await contents('from')).get('Drafts') ?? [];
    assert.equal(drafts.length, source.length + 2);
    assert.deepEqual(without(source, drafts), []);
    assert.equal((await run('whole', { deletes: true })).totals.deleted, 0);
  });

  it('sends nothing twice when its journal is lost', async () => {
    const first = await run('lost');
    assert.equal(first.totals.sent, first.totals.messages);
    const again = await run('lost', {}, 'lost-another');
    assert.deepEqual(
      [again.result, again.totals.sent, again.totals.present],
      ['complete', 0, again.totals.messages],
    );
    await isSame('lost');
  });

  it('goes on after kill -9 in the middle, with nothing twice', async () => {
    const file = join(folder, 'mailboxes.yaml');
    const state = join(folder, 'killed');
    await writeFile(file, mirrorFile(party('from'), party('killed')));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'mirror', file, 'from@bulk.lab.test'],
      {
        env: {
          ...process.env,
          SOURCE: bulkUsers.password,
          TARGET: bulkUsers.password,
          MAILOPS_STATE: state,
        },
        stdio: 'ignore',
      },
    );
    const ended = once(child, 'exit');
    const arrived = (): number => filesIn(join(lab.directory, 'mail', 'bulk', 'killed', 'Maildir'));
    while (child.exitCode === null && arrived() < 200) await delay(2);
    child.kill('SIGKILL');
    assert.deepEqual(await ended, [null, 'SIGKILL']);
    const [journal] = existsSync(join(state, 'journals')) ? await readdir(join(state, 'journals')) : [];
    if (journal !== undefined) await appendFile(join(state, 'journals', journal), '{"type":"arrived","fol');
    const result = await run('killed');
    assert.equal(result.result, 'complete');
    assert.ok(
      result.totals.sent > 0 && result.totals.sent < result.totals.messages,
      String(result.totals.sent),
    );
    await isSame('killed');
  });

  it('stops when another run is at the same target', async () => {
    const place = { host: '127.0.0.1', port: lab.ports.imap, username: party('whole').address };
    const lock = await RunLock.take(targetLockFile(join(folder, 'whole'), placeId(place)), () => undefined);
    assert.ok(lock instanceof RunLock);
    const refused = await run('whole');
    assert.deepEqual(
      [refused.result, refused.failure?.code, refused.failure?.args['pid']],
      ['locked', 'locked', process.pid],
    );
    await lock.release();
    assert.equal((await run('whole')).result, 'complete');
  });

  it('says who is refused, and tries no second time', async () => {
    const before = await lab.attempts.count({ user: party('refused').address, service: 'imap' });
    const result = await mirrorBetween(
      party('from'),
      { ...party('refused'), password: 'wrong' },
      join(folder, 'refused'),
    );
    assert.deepEqual([result.result, result.failure?.code], ['failed', 'auth.bad-credentials']);
    const after = await lab.attempts.count({ user: party('refused').address, service: 'imap' });
    assert.equal(after - before, 1);
  });

  it('can be stopped at any moment, and goes on', async () => {
    const stop = new AbortController();
    const stopped = await run('stopped', {
      signal: stop.signal,
      progress: ({ phase, messages }) => {
        if (phase === 'sending' && messages > 300) stop.abort();
      },
    });
    assert.equal(stopped.result, 'interrupted');
    assert.ok(stopped.totals.sent > 0 && stopped.totals.sent < stopped.totals.messages);
    assert.equal((await run('stopped')).result, 'complete');
    await isSame('stopped');
  });
});

/** Messages in a Maildir, all folders together. */
function filesIn(maildir: string): number {
  if (!existsSync(maildir)) return 0;
  return readdirSync(maildir, { recursive: true }).filter((entry) =>
    /(?:^|\/)(?:cur|new)\/[^/]+$/.test(String(entry)),
  ).length;
}

function linesOf(contents: ReadonlyMap<string, readonly string[]>): string[] {
  return [...contents].flatMap(([title, lines]) => lines.map((line) => `${title} ${line}`));
}

/** What of a list is not in another, as often as it stands there. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1);
  return list.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What Dovecot keeps of a message that it is sent: it takes no empty one, and drops a bare CR at the end. */
function asKept(octets: Buffer): Buffer {
  if (octets.length === 0) return Buffer.from('\r\n');
  return octets.at(-1) === 13 ? octets.subarray(0, -1) : octets;
}
