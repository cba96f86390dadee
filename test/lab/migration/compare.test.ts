import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CompareResult } from '../../../src/core/migration/compare/compare-result.ts';
import { backUpFrom } from '../../unit/migration/backup/scene.ts';
import {
  compareIn,
  verifyIn,
  yamlOf,
  type Compared,
  type ComparePlace,
} from '../../unit/migration/compare/scene.ts';
import { startLab, type Lab } from '../lab.ts';
import { mailOwner } from '../maildir.ts';
import { bulkUsers } from '../users.ts';
import { makeCorpus } from './corpus.ts';

const count = 400;
/** Above what the record of the target's provider allows. */
const tooLarge = 20_100_000;

describe('comparing mailboxes of Dovecot', function () {
  this.timeout(60_000);
  let lab: Lab;
  let folder: string;
  let place: ComparePlace;
  let maildirOf: (name: string) => string;
  before(async () => {
    lab = await startLab();
    folder = await mkdtemp(join(tmpdir(), 'mailops-compare-'));
    maildirOf = (name) => join(lab.directory, 'mail', 'bulk', name, 'Maildir');
    place = { port: lab.ports.imap, password: bulkUsers.password, stateDirectory: join(folder, 'state') };
    for (const name of ['one', 'same', 'faulty'])
      makeCorpus(join(lab.directory, 'mail', 'bulk', name), count, tooLarge);
    plantFaults(maildirOf('one'), maildirOf('faulty'));
    // What stands twice in the source stands twice in a true copy.
    duplicate(maildirOf('same'));
  });
  after(async () => {
    await lab.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const to = (target: string): Compared => ({
    ...place,
    address: `one@${bulkUsers.domain}`,
    target: `${target}@${bulkUsers.domain}`,
  });

  for (const deep of [false, true])
    it(`finds nothing between true copies, ${deep ? 'deep' : 'quick'}`, async () => {
      const result = await compareIn(to('same'), { deep });
      assert.deepEqual(result.differences, []);
      assert.equal(result.result, 'complete', JSON.stringify(result.failure));
      assert.equal(result.totals.messages, count + 1);
      assert.deepEqual([result.totals.matched, result.totals.gapPercent], [count + 1, 0]);
    });

  it('classes each planted fault, quick', async () => {
    const result = await compareIn(to('faulty'), { deep: false });
    assert.equal(result.result, 'incomplete');
    assert.deepEqual(foundIn(result), [
      ...['duplicate INBOX Message 3', 'extra Lists Not in the source'],
      ...['label-copy Sent Message 121 → Archive.2024', 'lost INBOX Message 5', 'over-limit INBOX Message 0'],
    ]);
  });

  it('sees an altered byte only when it looks deep', async () => {
    const result = await compareIn(to('faulty'), { deep: true });
    assert.deepEqual(
      foundIn(result).filter((text) => !text.startsWith('extra')),
      [
        ...[
          'different INBOX Message 7',
          'duplicate INBOX Message 3',
          'label-copy Sent Message 121 → Archive.2024',
        ],
        ...['lost INBOX Message 5', 'over-limit INBOX Message 0'],
      ],
    );
    const [inbox] = result.folders.filter((one) => one.folder === 'INBOX');
    assert.deepEqual([inbox?.messages, inbox?.matched, inbox?.differences.different], [121, 118, 1]);
  });

  it('names what is missing for people', async () => {
    const { differences } = await compareIn(to('faulty'), { deep: false });
    const lost = differences.find(({ class: kind }) => kind === 'lost');
    assert.deepEqual(
      [lost?.messageId, lost?.from, lost?.subject, lost?.folder],
      ['5@lab.test', 'Lab <lab@lab.test>', 'Message 5', 'INBOX'],
    );
    assert.ok(lost && lost.uid > 0 && lost.uidValidity > 0 && lost.size > 0);
  });

  it('holds a mailbox, or its target, against a backup', async () => {
    const directory = join(folder, 'backups');
    const address = `one@${bulkUsers.domain}`;
    const kept = await backUpFrom({ ...place, address, directory });
    assert.equal(kept.result, 'complete');
    const source = await compareIn({ ...to('faulty') }, { backup: directory, deep: true });
    assert.deepEqual([source.result, source.differences], ['complete', []]);
    assert.deepEqual(source.with, { kind: 'backup', directory: join(directory, address) });
    const target = await compareIn(to('faulty'), { backup: directory, side: 'target', deep: true });
    assert.deepEqual(
      foundIn(target).filter((text) => text.startsWith('lost') || text.startsWith('different')),
      ['different INBOX Message 7', 'lost INBOX Message 5'],
    );
    const verified = await verifyIn(to('faulty'), directory);
    assert.deepEqual([verified.result, verified.totals.matched], ['complete', count + 1]);
    const [file = ''] = readdirSync(join(directory, address, 'folders', 'INBOX'));
    rmSync(join(directory, address, 'folders', 'INBOX', file));
    const damaged = await verifyIn(to('faulty'), directory);
    assert.equal(damaged.result, 'incomplete');
    assert.deepEqual([damaged.totals.differences.lost, damaged.differences.length], [1, 1]);
  });

  it('says by its exit code whether anything is lost', () => {
    for (const [target, code] of [
      ['same', 0],
      ['faulty', 1],
    ] as const) {
      const file = join(folder, `${target}.yaml`);
      writeFileSync(file, yamlOf(to(target)));
      const run = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'src/cli.ts', 'compare', file, `one@${bulkUsers.domain}`, '--format', 'json'],
        {
          env: { ...process.env, SECRET: bulkUsers.password, MAILOPS_STATE: join(folder, 'state') },
          encoding: 'utf8',
        },
      );
      assert.equal(run.status, code, run.stderr + run.stdout.slice(0, 500));
      const document: unknown = JSON.parse(run.stdout);
      assert.ok(typeof document === 'object' && document && 'totals' in document);
    }
  });
});

/** `class folder subject → detail`, sorted. */
function foundIn({ differences }: CompareResult): string[] {
  return differences
    .map(
      ({ class: kind, folder, subject, detail }) =>
        `${kind} ${folder} ${subject ?? '–'}${detail === undefined ? '' : ` → ${detail}`}`,
    )
    .sort();
}

function fileOf(maildir: string, number: number): string {
  const directory = join(maildir, 'cur');
  const name = readdirSync(directory).find((one) => one.includes(`.M${number}.lab`)) ?? '';
  return join(directory, name);
}

/** Takes one message away, moves one, alters one, adds one, and leaves out what is too large; in the source one stands twice. */
function plantFaults(source: string, target: string): void {
  duplicate(source);
  rmSync(fileOf(target, 0));
  rmSync(fileOf(target, 5));
  const altered = fileOf(target, 7);
  const bytes = readFileSync(altered);
  bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) === 65 ? 66 : 65;
  writeFileSync(altered, bytes);
  const moved = fileOf(join(target, '.Sent'), 121);
  renameSync(moved, join(target, '.Archive.2024', 'cur', basename(moved)));
  const extra = join(target, '.Lists', 'cur', '1790000000.M9999.lab:2,');
  writeFileSync(
    extra,
    'From: a@lab.test\r\nSubject: Not in the source\r\nMessage-ID: <extra@lab.test>\r\n\r\nx\r\n',
  );
  chownSync(extra, mailOwner, mailOwner);
}

function duplicate(maildir: string): void {
  const copy = join(maildir, 'cur', '1790000001.M9998.lab:2,');
  writeFileSync(copy, readFileSync(fileOf(maildir, 3)));
  chownSync(copy, mailOwner, mailOwner);
}
