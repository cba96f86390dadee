import assert from 'node:assert/strict';
import { Pairing } from '../../../../src/core/migration/compare/pairing.ts';

describe('pairing messages', () => {
  const cases: readonly (readonly [what: string, one: string, other: string, partners: number[]])[] = [
    ['the same', 'abc', 'abc', [0, 1, 2]],
    ['another order', 'abc', 'cab', [1, 2, 0]],
    ['two alike with two alike, the first with the first', 'aab', 'aba', [0, 2, 1]],
    ['two alike with one', 'aa', 'a', [0, -1]],
    ['one with two alike', 'a', 'aa', [0]],
    ['nothing in common', 'ab', 'cd', [-1, -1]],
    ['nothing there', 'ab', '', [-1, -1]],
    ['nothing here', '', 'ab', []],
    ['what cannot be told apart with nothing', '..', '..', [-1, -1]],
  ];
  const key = (text: string) => (index: number) => (text[index] === '.' ? undefined : text[index]);
  for (const [what, one, other, partners] of cases)
    it(`pairs ${what}`, () => {
      const taken = new Uint8Array(other.length);
      const pairing = new Pairing(one.length, taken);
      const paired = pairing.by(key(one), key(other));
      assert.deepEqual([...pairing.partners], partners);
      assert.deepEqual(
        paired,
        partners.flatMap((partner, index) => (partner === -1 ? [] : [index])),
      );
      assert.equal(
        taken.reduce((sum, is) => sum + is, 0),
        paired.length,
      );
    });

  it('leaves to the next round what has a partner, and to the next folder what is spoken for', () => {
    const taken = new Uint8Array(3);
    const first = new Pairing(2, taken);
    first.by(key('ab'), key('abx'));
    assert.deepEqual(first.left, []);
    const second = new Pairing(2, taken);
    second.by(key('ax'), key('abx'));
    assert.deepEqual([...second.partners], [-1, 2]);
    assert.deepEqual(
      second.by(
        () => 'all',
        () => 'all',
      ),
      [],
    );
  });
});
