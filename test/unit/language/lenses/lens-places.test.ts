import assert from 'node:assert/strict';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { lensPlaces } from '../../../../src/core/language/lenses/lens-places.ts';
import { sample } from '../../mailboxes/sample.ts';

const linesOf = (text: string): [string, number][] => {
  const file = readLanguageFile(text);
  return lensPlaces(file).map(({ entry, offset }) => [
    entry.mailbox.address,
    file.lines.positionAt(offset).line,
  ]);
};

describe('lensPlaces', () => {
  it('gives the first line of each mailbox', () => {
    assert.deepEqual(linesOf(sample), [
      ['claire@example.com', 14],
      ['paul@example.com', 26],
      ['ann@example.com', 34],
      ['élodie@exämple.fr', 35],
    ]);
  });

  it('gives none where a line begins several mailboxes', () => {
    const text =
      'version: 1\nmailboxes: [{ address: a@b.example }, { address: c@d.example },\n  { address: e@f.example }]\n';
    assert.deepEqual(linesOf(text), [['e@f.example', 3]]);
  });
});
