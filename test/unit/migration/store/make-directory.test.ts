import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDirectory } from '../../../../src/core/migration/store/make-directory.ts';

describe('making a directory', () => {
  let base: string;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'mailops-directory-'));
  });
  afterEach(() => rm(base, { recursive: true, force: true }));

  it('makes those above it too, and is content with what is there', async () => {
    const path = join(base, 'a', 'b', 'c');
    await makeDirectory(path);
    await makeDirectory(path);
    assert.ok((await stat(path)).isDirectory());
  });

  it('does not mind others that make it at the same time', async () => {
    const path = join(base, 'a', 'b', 'c', 'd');
    await Promise.all(Array.from({ length: 16 }, () => makeDirectory(path)));
    assert.ok((await stat(path)).isDirectory());
  });

  it('gives each level its mode', async function () {
    if (platform() === 'win32') this.skip();
    await makeDirectory(join(base, 'a', 'b'), 0o700);
    for (const path of [join(base, 'a'), join(base, 'a', 'b')])
      assert.equal((await stat(path)).mode & 0o777, 0o700);
  });

  it('ends with the file system’s error where nothing can be made in a directory', async function () {
    if (!existsSync('/proc/self')) this.skip();
    for (const path of ['/proc/nope', '/proc/nope/inner/most'])
      await assert.rejects(makeDirectory(path), { code: 'ENOENT' });
  });

  it('ends with the file system’s error where a file is in the way', async () => {
    const file = join(base, 'file');
    await writeFile(file, '');
    await assert.rejects(makeDirectory(file), { code: 'EEXIST' });
    for (const path of [join(file, 'a'), join(file, 'a', 'b')])
      await assert.rejects(makeDirectory(path), { code: /^(?:ENOTDIR|EEXIST)$/ });
  });

  it('ends with the file system’s error at a link that leads nowhere', async function () {
    if (platform() === 'win32') this.skip();
    const link = join(base, 'link');
    await symlink(join(base, 'nowhere'), link);
    for (const path of [link, join(link, 'a')]) await assert.rejects(makeDirectory(path), { code: 'EEXIST' });
    assert.ok(!existsSync(join(base, 'nowhere')));
  });

  it('goes through a link that leads to a directory', async function () {
    if (platform() === 'win32') this.skip();
    await makeDirectory(join(base, 'real'));
    await symlink(join(base, 'real'), join(base, 'link'));
    await makeDirectory(join(base, 'link', 'a'));
    assert.ok((await stat(join(base, 'real', 'a'))).isDirectory());
  });
});
