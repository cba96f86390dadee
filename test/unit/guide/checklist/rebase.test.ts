import assert from 'node:assert/strict';
import { rebased } from '../../../../src/core/guide/checklist/changes/rebase.ts';
import type { ChecklistOperation, StoredItem } from '../../../../src/core/guide/checklist/stored.ts';

const address = 'claire@example.com';
const change = (
  id: string,
  expected: StoredItem | undefined,
  value: StoredItem | undefined,
): ChecklistOperation => ({ kind: 'item', address, id, expected, value });

const base: StoredItem = { note: 'n', owner: 'Anna' };
const paul = { status: 'done', by: 'Paul', at: '2026-11-22T10:00:00Z' } as const;
const zoe = { status: 'done', by: 'Zoé', at: '2026-11-22T10:00:01Z' } as const;
const machine = { status: 'done', by: 'mailops', at: '2026-11-22T10:00:02Z', evidence: 'e' } as const;

const cases: readonly (readonly [
  title: string,
  ours: StoredItem | undefined,
  theirs: StoredItem | undefined,
  value: StoredItem | undefined,
  isConflict: boolean,
])[] = [
  [
    'a tick and a note go together',
    { ...base, ...paul },
    { ...base, note: 'x' },
    { ...base, note: 'x', ...paul },
    false,
  ],
  [
    'a note that was cleared stays so',
    { ...base, ...paul },
    { owner: 'Anna' },
    { owner: 'Anna', ...paul },
    false,
  ],
  [
    'two notes are a conflict',
    { ...base, note: 'mine' },
    { ...base, note: 'theirs' },
    { ...base, note: 'mine' },
    true,
  ],
  [
    'ours of a conflict takes our field alone',
    { ...base, note: 'mine' },
    { note: 'theirs', owner: 'Gilles', ...zoe },
    { note: 'mine', owner: 'Gilles', ...zoe },
    true,
  ],
  [
    'the same note twice is none',
    { ...base, note: 'x' },
    { ...base, note: 'x', due: 'J' },
    { ...base, note: 'x', due: 'J' },
    false,
  ],
  ['who ticked first has ticked', { ...base, ...paul }, { ...base, ...zoe }, { ...base, ...zoe }, false],
  [
    'two statuses are a conflict',
    { ...base, ...paul, status: 'skipped' },
    { ...base, ...zoe },
    { ...base, ...paul, status: 'skipped' },
    true,
  ],
  [
    'a person’s word stands against a machine',
    { ...base, ...paul, status: 'skipped' },
    { ...base, ...machine },
    { ...base, ...paul, status: 'skipped' },
    false,
  ],
  ['all cleared', {}, base, undefined, false],
];

describe('a change that came too late', () => {
  for (const [title, ours, theirs, value, isConflict] of cases)
    it(title, () => {
      const operation = change('reset-password', base, ours);
      assert.deepEqual(rebased(operation, theirs), {
        operation: { ...operation, expected: theirs, value },
        isConflict,
      });
    });

  it('is one whole where an item of one’s own is added or removed', () => {
    const other: StoredItem = { title: 'other' };
    for (const [expected, value, found] of [
      [undefined, { title: 'x' }, other],
      [{ title: 'x' }, undefined, other],
      [{ title: 'x' }, { title: 'y' }, undefined],
    ] as const) {
      const operation = change('own-1', expected, value);
      assert.deepEqual(rebased(operation, found), {
        operation: { ...operation, expected: found },
        isConflict: true,
      });
    }
    assert.equal(rebased(change('own-1', { title: 'x' }, undefined), undefined).isConflict, false);
  });

  it('asks about an answer only where the two differ', () => {
    const operation: ChecklistOperation = {
      kind: 'answer',
      address,
      id: 'migrate',
      expected: undefined,
      value: { answer: 'yes', by: 'Paul' },
    };
    const same = { answer: 'yes', by: 'Zoé' };
    assert.deepEqual(rebased(operation, same), {
      operation: { ...operation, expected: same, value: same },
      isConflict: false,
    });
    assert.equal(rebased(operation, { answer: 'no' }).isConflict, true);
  });
});
