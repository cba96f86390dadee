import assert from 'node:assert/strict';
import { insertItem } from '../../../../src/core/language/edits/insert-item.ts';
import { placesIn } from '../../../../src/core/language/edits/place.ts';
import { applyChanges } from '../../../../src/core/language/edits/text-change.ts';
import { syntaxTreeOf } from '../../../../src/core/language/syntax-tree.ts';

const cases: readonly (readonly [title: string, before: string, after: string])[] = [
  ['brackets', 'a: [x, y] # c\nb: 1\n', 'a: [x, y, new] # c\nb: 1\n'],
  ['empty brackets', 'a: []\n', 'a: [new]\n'],
  ['a comma at the end', 'a: [x, ]\n', 'a: [x, new, ]\n'],
  ['brackets over several lines', 'a: [\n  x, # x\n  y # y\n]\n', 'a: [\n  x, # x\n  y, # y\n  new\n]\n'],
  [
    'brackets over several lines, with a last comma',
    'a: [\r\n  x, # x\r\n]\r\n',
    'a: [\r\n  x, # x\r\n  new,\r\n]\r\n',
  ],
  ['dashes', 'a:\n  - x # x\n  # end\nb: 1\n', 'a:\n  - x # x\n  - new\n  # end\nb: 1\n'],
  ['dashes below the key', 'a:\n- x', 'a:\n- x\n- new'],
  ['nothing', 'a: # c\nb: 1\n', 'a: [new] # c\nb: 1\n'],
  ['null', 'a: ~ # c\n', 'a: [new] # c\n'],
];

describe('adding an item to a list', () => {
  for (const [title, before, after] of cases)
    it(`goes by its style: ${title}`, () => {
      const [place] = placesIn(syntaxTreeOf(before, 0), undefined);
      assert.ok(place);
      const changes = insertItem(before, place, 'new');
      assert.ok(changes);
      assert.equal(applyChanges(before, changes), after);
    });

  it('writes nothing into what is no list', () => {
    const [place] = placesIn(syntaxTreeOf('a: x', 0), undefined);
    assert.ok(place);
    assert.equal(insertItem('a: x', place, 'new'), undefined);
  });
});
