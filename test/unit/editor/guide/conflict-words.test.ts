import assert from 'node:assert/strict';
import type { ChecklistOperation } from '../../../../src/core/guide/checklist/stored.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import { answerConflicts, itemConflicts } from '../../../../src/editor/guide/conflict-words.ts';
import type { Conflict } from '../../../../src/editor/guide/checklist-desk.ts';

const words = makeWords('en', {});
const address = 'a@b.example';
const item = (value: Extract<ChecklistOperation, { kind: 'item' }>['value']): ChecklistOperation => ({
  kind: 'item',
  address,
  id: 'own-1',
  expected: undefined,
  value,
});
const map = (conflict: Conflict): ReadonlyMap<string, Conflict> => new Map([['key', conflict]]);

describe('a conflict in words', () => {
  for (const [what, mine, theirs, said] of [
    [
      'of status and owner',
      { title: 'x', status: 'done', owner: 'IT' },
      { title: 'x', status: 'doing', owner: 'Paul' },
      { theirs: 'status: In progress · owner: Paul', mine: 'status: Done · owner: IT' },
    ],
    ['with an item that is gone', { title: 'x' }, undefined, { theirs: 'title: –', mine: 'title: x' }],
    ['of who ticked', { by: 'a' }, { by: 'b' }, { theirs: 'something else', mine: 'something else' }],
  ] as const)
    it(what, () => {
      const found = itemConflicts(map({ operation: item(mine), theirs }), words);
      assert.deepEqual(found.get('own-1'), said);
    });

  it('of an answer', () => {
    const value = { answer: 'yes' };
    const operation: ChecklistOperation = {
      kind: 'answer',
      address,
      id: 'mfa-blocks',
      expected: undefined,
      value,
    };
    const question = {
      node: 'mfa-blocks',
      question: 'Does it?',
      why: '',
      answers: [
        { id: 'yes', label: 'It does' },
        { id: 'no', label: 'It does not' },
      ],
    };
    const conflicts = map({ operation, theirs: { answer: 'no' } });
    assert.deepEqual(answerConflicts(conflicts, { walked: [], next: question }, words), [
      { node: 'mfa-blocks', question: 'Does it?', theirs: 'It does not', mine: 'It does' },
    ]);
    assert.deepEqual(answerConflicts(map({ operation, theirs: undefined }), { walked: [] }, words), [
      { node: 'mfa-blocks', question: 'mfa-blocks', theirs: 'no answer', mine: 'yes' },
    ]);
    assert.equal(itemConflicts(conflicts, words).size, 0);
  });
});
