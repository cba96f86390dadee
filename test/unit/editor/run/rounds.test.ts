import assert from 'node:assert/strict';
import { roundsOf } from '../../../../src/editor/run/rounds.ts';
import { entryOf, fileOf } from '../entry.ts';
import type { Target } from '../../../../src/editor/targets/target.ts';

type File = Target['file'];

function target(path: string, address: string): Target {
  // A target needs only the identity of its file here; an editor's URI cannot be made outside of the editor.
  const file: Pick<File, 'id' | 'path' | 'content'> = { id: path, path, content: fileOf([]) };
  return { file: file as File, entry: entryOf(address) };
}

describe('roundsOf', () => {
  it('puts the same address of two files into two rounds', () => {
    const rounds = roundsOf([target('one', 'a@a.org'), target('one', 'b@a.org'), target('two', 'a@a.org')]);
    assert.deepEqual(
      rounds.map((round) => [...round].map(([address, { file }]) => `${address} ${file.path}`)),
      [['a@a.org one', 'b@a.org one'], ['a@a.org two']],
    );
  });
  it('needs no round for nothing', () => assert.deepEqual(roundsOf([]), []));
});
