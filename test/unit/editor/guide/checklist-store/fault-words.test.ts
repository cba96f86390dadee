import assert from 'node:assert/strict';
import { checklistProblemCodes } from '../../../../../src/core/guide/checklist/file/checklist-problem.ts';
import { makeWords } from '../../../../../src/core/words/words.ts';
import { writeFaultText } from '../../../../../src/editor/guide/checklist-store/fault-words.ts';
import type { WriteFault } from '../../../../../src/editor/guide/checklist-store/outcome.ts';

const args = { key: 'k', id: 'i', found: 'f', expected: 'e', address: 'a', anchor: 'n', reason: 'tab' };
const faults: readonly WriteFault[] = [
  ...checklistProblemCodes.map((code) => ({ kind: 'refused' as const, problem: { code, args, offset: 0 } })),
  { kind: 'read-only' },
  { kind: 'not-saved' },
  { kind: 'busy' },
  { kind: 'failed', reason: 'disk full' },
];

describe('what is said of a checklist that cannot be written', () => {
  it('is a sentence of its own for each fault, with every place filled', () => {
    const words = makeWords('en', {});
    const texts = faults.map((fault) => writeFaultText(fault, words));
    for (const text of texts) assert.doesNotMatch(text, /[{}]/);
    // A part and a status are told of in the same words.
    assert.equal(new Set(texts).size, texts.length - 1);
  });
});
