import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyOperations } from '../../../../../src/core/guide/checklist/file/apply-operations.ts';
import { readChecklist } from '../../../../../src/core/guide/checklist/file/read-checklist.ts';
import { AlwaysChanging, updateFile } from '../../../../../src/editor/guide/checklist-store/update-file.ts';

describe('updating a checklist file', () => {
  let folder: string;
  let path: string;
  let locks: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-update-'));
    path = join(folder, 'mailboxes.checklist.yaml');
    locks = join(folder, 'locks');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('loses nothing of several windows that write at the same time', async () => {
    const writer = fileURLToPath(new URL('window-process.ts', import.meta.url));
    const windows = ['a', 'b', 'c'].map((name) =>
      fork(writer, [path, locks, name, '15'], { execArgv: ['--import=tsx'] }),
    );
    const codes = await Promise.all(
      windows.map(async (window) => (await once(window, 'exit'))[0] as unknown),
    );
    assert.deepEqual(codes, [0, 0, 0]);
    const { mailboxes } = readChecklist(await readFile(path, 'utf8'));
    assert.equal(mailboxes.get('claire@example.com')?.checklist.items.size, 45);
    assert.deepEqual(await readdir(locks), []);
  }).timeout(60_000);

  it('changes once more what another program has written meanwhile', async () => {
    await writeFile(path, 'one');
    const seen: string[] = [];
    await updateFile(path, locks, async (content) => {
      seen.push(Buffer.from(content ?? []).toString());
      if (seen.length === 1) await writeFile(path, 'two');
      return { kind: 'write', content: Buffer.from(`${seen.at(-1) ?? ''}!`), result: undefined };
    });
    assert.deepEqual(seen, ['one', 'two']);
    assert.equal(await readFile(path, 'utf8'), 'two!');
  });

  it('gives up on a file that never rests', async () => {
    let round = 0;
    const updating = updateFile(path, locks, async () => {
      await writeFile(path, String((round += 1)));
      return { kind: 'write', content: Buffer.from('lost'), result: undefined };
    });
    await assert.rejects(updating, AlwaysChanging);
    assert.equal(await readFile(path, 'utf8'), String(round));
  });

  it('leaves a file alone that needs no change', async () => {
    const result = await updateFile(path, locks, (content) =>
      Promise.resolve({ kind: 'leave', result: content }),
    );
    assert.equal(result, undefined);
    assert.deepEqual(applyOperations('', []), { kind: 'done', text: '', changes: [], operations: [] });
    assert.deepEqual(await readdir(folder), ['locks']);
  });
});
