import assert from 'node:assert/strict';
import type { ItemEdit } from '../../../../src/core/guide/checklist/changes/change.ts';
import { changeItem } from '../../../../src/core/guide/checklist/changes/change-item.ts';
import type { StoredItem } from '../../../../src/core/guide/checklist/stored.ts';
import { factsOf, storedOf, today, words } from './scene.ts';

const doer = { by: 'Paul', now: '2026-11-25T12:00:00Z' };

describe('a text that was typed for a while', () => {
  const cases: readonly (readonly [
    title: string,
    kept: StoredItem | undefined,
    edit: ItemEdit,
    from: ItemEdit | undefined,
    isLate: boolean,
  ])[] = [
    ['is written where nobody else wrote', { note: 'a' }, { note: 'a b' }, { note: 'a' }, false],
    ['waits where somebody else wrote', { note: 'theirs' }, { note: 'a b' }, { note: 'a' }, true],
    ['waits where somebody else filled it', { note: 'theirs' }, { note: 'mine' }, { note: '' }, true],
    ['waits where somebody else cleared it', undefined, { note: 'a b' }, { note: 'a' }, true],
    [
      'is written where both wrote the same, but for an owner',
      { note: 'x', due: 'J+9' },
      { note: 'x', owner: 'Zoé' },
      { note: 'a' },
      false,
    ],
    [
      'is written where something else of the item changed',
      { note: 'a', due: 'J+9' },
      { note: 'b' },
      { note: 'a' },
      false,
    ],
    ['began with the guide’s owner', undefined, { owner: 'Zoé' }, { owner: 'Admin' }, false],
    ['began with nothing, which is the guide’s owner', undefined, { owner: 'Zoé' }, { owner: '' }, false],
    ['began as it is kept, however it was typed', { due: 'J+2' }, { due: 'J+3' }, { due: 'j +2' }, false],
    ['of which nothing is known is written', { note: 'theirs' }, { note: 'a' }, undefined, false],
  ];
  for (const [title, kept, edit, from, isLate] of cases)
    it(title, () => {
      const stored = storedOf(kept && { 'reset-password': kept });
      const made = changeItem({ facts: factsOf(), stored, words, today }, 'reset-password', edit, doer, from);
      assert.ok('operations' in made);
      assert.equal(made.operations.length, 1);
      assert.equal(made.isLate ?? false, isLate);
    });
});
