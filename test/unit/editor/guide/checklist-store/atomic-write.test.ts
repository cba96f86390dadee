import assert from 'node:assert/strict';
import {
  chmod,
  lstat,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWritable, writeAtomically } from '../../../../../src/editor/guide/checklist-store/atomic-write.ts';

describe('writing a file in one step', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-write-'));
    path = join(folder, 'mailboxes.checklist.yaml');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (to: string, text: string): Promise<void> => writeAtomically(to, Buffer.from(text));
  const read = (from: string): Promise<string> => readFile(from, 'utf8');

  it('makes a new file and replaces it, and leaves nothing else', async () => {
    await write(path, 'one');
    await write(path, 'two');
    assert.equal(await read(path), 'two');
    assert.deepEqual(await readdir(folder), ['mailboxes.checklist.yaml']);
  });

  it('shows a reader the old or the new content, whole', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await write(path, contents[0] ?? '');
    const rounds = Array.from({ length: 20 }, (_, round) => contents[round % 2] ?? '');
    const writing = (async () => {
      for (const content of rounds) await write(path, content);
    })();
    const seen = await Promise.all(rounds.map(() => read(path)));
    await writing;
    for (const text of seen) assert.ok(contents.includes(text), String(text.length));
  });

  it('keeps the mode', async () => {
    await writeFile(path, 'one');
    await chmod(path, 0o640);
    await write(path, 'two');
    assert.equal((await stat(path)).mode & 0o777, 0o640);
  });

  it('writes where links lead, and leaves them links', async () => {
    const [target, link] = [join(folder, 'target.yaml'), join(folder, 'link.yaml')];
    await symlink('target.yaml', link);
    await symlink(link, path);
    await write(path, 'new');
    await write(path, 'newer');
    assert.equal(await read(target), 'newer');
    assert.ok((await lstat(target)).isFile());
    assert.deepEqual([await readlink(link), await readlink(path)], ['target.yaml', link]);
  });

  it('leaves a read-only file as it is', async () => {
    await writeFile(path, 'one');
    await chmod(path, 0o444);
    assert.equal(await isWritable(path), false);
    await assert.rejects(write(path, 'two'), { code: 'EACCES' });
    assert.equal(await read(path), 'one');
    assert.deepEqual(await readdir(folder), ['mailboxes.checklist.yaml']);
  });

  it('says so where the folder is missing', async () => {
    await assert.rejects(write(join(folder, 'gone', 'x.yaml'), 'two'), { code: 'ENOENT' });
  });
});
