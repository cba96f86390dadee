import assert from 'node:assert/strict';
import { MissedFiles } from '../../../../src/editor/yaml/missed-files.ts';

describe('MissedFiles', () => {
  it('has the editor ask again for a file that was missed, whatever was found of others', () => {
    const missed = new MissedFiles();
    missed.note('one', undefined);
    missed.note('other', {});
    assert.equal(missed.take(), true);
  });

  it('asks no more once the file was found', () => {
    const missed = new MissedFiles();
    missed.note('one', undefined);
    missed.note('one', {});
    assert.equal(missed.take(), false);
  });

  it('asks once, so that a document that was closed meanwhile asks nothing more', () => {
    const missed = new MissedFiles();
    missed.note('one', undefined);
    missed.take();
    assert.equal(missed.take(), false);
  });
});
