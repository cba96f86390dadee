import assert from 'node:assert/strict';
import { applyOperations } from '../../../../../src/core/guide/checklist/file/apply-operations.ts';
import { piecesOf, readableText } from '../../../../../src/core/guide/checklist/file/checklist-pieces.ts';
import { quickTree } from '../../../../../src/core/guide/checklist/file/quick-tree.ts';
import { syntaxOf } from '../../../../../src/core/language/syntax-tree.ts';
import { ReadingBudget } from '../../../../../src/core/mailboxes/reading/reading-budget.ts';
import { bits, seeded } from '../../../mailboxes/reading/random.ts';
import { layouts } from './layouts.ts';
import { randomAnswer, randomItem } from './random-checklist.ts';

/** Equal to what the library makes of the piece, or left to it. */
function compare(piece: string): boolean {
  const quick = quickTree(piece);
  if (!quick) return false;
  const reading = syntaxOf(piece, 0, new ReadingBudget());
  assert.deepEqual(reading?.faults, [], piece);
  assert.deepEqual(quick, reading.tree, piece);
  return true;
}

describe('reading plain checklists without the library', () => {
  it('makes the same tree of what Mailops writes', () => {
    let quick = 0;
    let pieces = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = seeded(seed * 104_729);
      const address = `user${seed}@example.com`;
      const applied = applyOperations('', [
        { kind: 'item', address, id: 'own-1', expected: undefined, value: randomItem(random) },
        { kind: 'item', address, id: 'back-up', expected: undefined, value: { status: 'done', due: 'J+1' } },
        { kind: 'answer', address, id: 'migrate', expected: undefined, value: randomAnswer(random) },
      ]);
      assert.ok(applied.kind === 'done');
      for (const { text } of piecesOf(applied.text).pieces) {
        pieces += 1;
        if (compare(text)) quick += 1;
      }
    }
    assert.ok(quick > pieces / 2, `${quick} of ${pieces}`);
  });

  it('makes the same tree of what people write, or none', () => {
    const read = Object.values(layouts)
      .flatMap((layout) => piecesOf(layout).pieces)
      .filter(({ text }) => compare(text));
    assert.ok(read.length >= 4, String(read.length));
  });

  it('makes the same tree of damaged pieces, or none', () => {
    const pieces = Object.values(layouts).flatMap((layout) =>
      piecesOf(layout).pieces.map(({ text }) => text),
    );
    let read = 0;
    for (let seed = 1; seed <= 3000; seed += 1) {
      const random = seeded(seed * 31_337);
      const piece = pieces[random(pieces.length)] ?? '';
      const at = random(piece.length + 1);
      const bit = bits[random(bits.length)] ?? '';
      const damaged = readableText(`${piece.slice(0, at)}${bit}${piece.slice(at + random(3))}`);
      const quick = quickTree(damaged);
      if (!quick) continue;
      read += 1;
      const reading = syntaxOf(damaged, 0, new ReadingBudget());
      assert.deepEqual({ tree: quick, faults: [] }, reading, JSON.stringify(damaged));
    }
    assert.ok(read > 100, String(read));
  });
});
