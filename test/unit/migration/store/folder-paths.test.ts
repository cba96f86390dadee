import assert from 'node:assert/strict';
import { FolderPaths } from '../../../../src/core/migration/store/folder-paths.ts';

describe('paths of folders', () => {
  it('follow the hierarchy by its own delimiter', () => {
    const paths = new FolderPaths();
    assert.equal(paths.pathOf('a.b/c', 'a.b/c', '.'), 'a/b%2Fc');
    assert.equal(paths.pathOf('x/y', 'x/y', '/'), 'x/y');
    assert.equal(paths.pathOf('flat/name', 'flat/name', undefined), 'flat%2Fname');
  });

  it('are never the same where a file system ignores capitals or composition', () => {
    const paths = new FolderPaths();
    const given = ['Été', 'été', 'E\u0301te\u0301', 'ÉTÉ'].map((name) => paths.pathOf(name, name, '/'));
    assert.deepEqual(given, ['Été', 'été%~2', 'Été%~3', 'ÉTÉ%~4']);
  });

  it('stay what they once were', () => {
    const paths = new FolderPaths();
    paths.keep('été', 'Été');
    assert.equal(paths.pathOf('Été', 'Été', '/'), 'Été%~2');
    assert.equal(paths.pathOf('été', 'été', '/'), 'Été');
  });

  it('are bounded, and differ where only the end of the name does', () => {
    const paths = new FolderPaths();
    const long = Array.from({ length: 30 }, (_, at) => `part ${at}`).join('/');
    const given = [long, `${long}!`, 'x'.repeat(900), `${'x'.repeat(900)}y`].map((name) =>
      paths.pathOf(name, name, '/'),
    );
    assert.equal(new Set(given).size, 4);
    assert.ok(
      given.every((path) => path.length <= 150),
      given.join('\n'),
    );
  });
});
