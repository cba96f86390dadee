import assert from 'node:assert/strict';
import { placesIn, type Place } from '../../../../src/core/language/edits/place.ts';
import { removePlace } from '../../../../src/core/language/edits/remove-place.ts';
import { applyChanges } from '../../../../src/core/language/edits/text-change.ts';
import { syntaxTreeOf, type SyntaxNode } from '../../../../src/core/language/syntax-tree.ts';
import { allLayouts, commentsOf } from './layouts.ts';

function every(node: SyntaxNode | undefined, parent: Place | undefined): readonly Place[] {
  return placesIn(node, parent).flatMap((place) => [place, ...every(place.value, place)]);
}

/** The values of a tree, without one of its places. */
function valuesOf(node: SyntaxNode | undefined, without?: Place): unknown {
  switch (node?.kind) {
    case 'map':
      return node.pairs
        .filter((pair) => !(without?.kind === 'pair' && without.pair === pair))
        .map(({ key, value }) => [key, valuesOf(value, without)]);
    case 'list':
      return node.items
        .filter((_, index) => !(without?.kind === 'item' && without.list === node && without.index === index))
        .map((item) => valuesOf(item, without));
    case 'scalar':
      return node.value;
    case 'alias':
      return `*${node.name}`;
    case undefined:
      return null;
  }
}

describe('removing a pair or an item', () => {
  for (const [title, text] of allLayouts)
    it(`removes that alone, and no comment of another: ${title}`, () => {
      const tree = syntaxTreeOf(text, 0);
      let removed = 0;
      for (const place of every(tree, undefined)) {
        if (place.parent === undefined && tree?.kind === 'map' && tree.pairs.length === 1) continue;
        const changes = removePlace(text, place);
        if (!changes) continue;
        removed += 1;
        const after = applyChanges(text, changes);
        const where = JSON.stringify([place.kind === 'pair' ? place.pair.key : place.index, after]);
        assert.deepEqual(valuesOf(syntaxTreeOf(after, 0)), valuesOf(tree, place), where);
        const gone = text.slice(changes[0]?.start, changes.at(-1)?.end);
        const own = new Set(commentsOf(gone));
        assert.deepEqual(
          commentsOf(after).filter((comment) => !own.has(comment)),
          commentsOf(text).filter((comment) => !own.has(comment)),
          where,
        );
      }
      assert.ok(removed > 8, String(removed));
    });

  it('keeps what an alias repeats', () => {
    const text = 'a: &x { b: 1 }\nc: *x\n';
    const [place] = every(syntaxTreeOf(text, 0), undefined);
    assert.ok(place);
    assert.equal(removePlace(text, place), undefined);
  });
});
