import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import { listBackups } from '../../../../src/core/migration/retention/list-backups.ts';
import { readBackup } from '../../../../src/core/migration/restore/read-backup.ts';
import { ForeignManifest } from '../../../../src/core/migration/store/own-manifest.ts';
import { verifyBackup } from '../../../../src/core/migration/verify/verify-backup.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';
import { box } from './box.ts';
import { startOddServer } from './odd-server.ts';
import { backUpFrom, manifestOf } from './scene.ts';

const address = 'claire@example.com';
const never = new AbortController().signal;
const first = `${JSON.stringify({ type: 'manifest', version: 1, address, at: '2026-11-23T10:00:00.000Z' })}\n`;

describe('a backup where something is in the way', function () {
  this.timeout(20_000);
  let directory: string;
  let own: string;
  let manifest: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-way-'));
    own = join(directory, address);
    manifest = join(own, 'manifest.ndjson');
    await mkdir(join(own, 'partial'), { recursive: true });
    await writeFile(join(own, 'partial', 'kept'), 'a');
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function run(to = directory): Promise<BackupResult> {
    const server = await startOddServer(box(() => undefined));
    try {
      return await backUpFrom({ address, port: server.port, password: 'pass-1', directory: to });
    } finally {
      await server.stop();
    }
  }

  it('fails at once where no directory can be made', async function () {
    if (!existsSync('/proc/self')) this.skip();
    const { result, failure } = await run('/proc/nope');
    assert.deepEqual([result, failure?.code, failure?.args['errno']], ['failed', 'disk', 'ENOENT']);
  });

  for (const [name, content, cause] of [
    ['a file that is not of Mailops', 'Groceries\nMilk', /is not of Mailops: it begins with “Groceries”/],
    [
      'the manifest of another address',
      first.replace('claire', 'paul'),
      /holds the backup of paul@example\.com; that of claire@example\.com was expected/,
    ],
  ] as const)
    it(`touches nothing where there is ${name}`, async () => {
      await writeFile(manifest, content);
      const { result, failure } = await run();
      assert.deepEqual([result, failure?.code, failure?.actions.length], ['failed', 'foreign', 1]);
      assert.match(failure?.cause ?? '', cause);
      assert.equal(await readFile(manifest, 'utf8'), content);
      assert.deepEqual((await readdir(own, { recursive: true })).sort(), [
        'manifest.ndjson',
        'partial',
        join('partial', 'kept'),
      ]);
    });

  for (const length of [0, 50, first.length - 1])
    it(`takes up one of whose first line a crash left ${length} octets`, async () => {
      await writeFile(manifest, first.slice(0, length));
      for (const fetched of [3, 0]) {
        const { result, messages } = await run();
        assert.deepEqual([result, messages.fetched], ['complete', fetched]);
      }
      const [begin, ...others] = manifestOf(directory, address);
      assert.deepEqual([begin?.type, others.at(-1)?.type], ['manifest', 'closed']);
    });

  it('is neither sound, listed nor restored', async () => {
    await writeFile(manifest, 'Groceries\n');
    assert.equal((await verifyBackup(own, unattended(never))).unreadableLines, 1);
    assert.deepEqual((await listBackups(directory, new Date(), never)).backups, []);
    await assert.rejects(readBackup(manifest, never), ForeignManifest);
  });
});
