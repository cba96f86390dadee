import assert from 'node:assert/strict';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import { progressOf } from '../../../../src/core/guide/checklist/progress.ts';
import { factsOf, itemOf, storedOf, today, words } from './scene.ts';

describe('progressOf', () => {
  const start = 'migration: { start: 2026-11-24 }';
  const of = (keys: string, stored = storedOf()) =>
    progressOf(checklistOf(factsOf(keys), stored, today, words));

  it('counts skipped and done ones as settled, and those that do not apply nowhere', () => {
    const none = of('provider: ovh');
    const some = of(
      'provider: ovh',
      storedOf({
        'reset-password': { status: 'done', by: 'Paul' },
        'measure-size': { status: 'skipped', by: 'Paul' },
        'list-devices': { status: 'doing', by: 'Paul' },
        // Does not apply at OVH.
        'check-calendars': { status: 'done', by: 'Paul' },
      }),
    );
    assert.equal(none.settled, 0);
    assert.deepEqual(some, { settled: 2, all: none.all, overdue: 0 });
    const all = checklistOf(factsOf('provider: ovh'), storedOf(), today, words);
    assert.equal(none.all, all.filter(({ notApplicable }) => notApplicable === undefined).length);
    assert.ok(none.all < all.length);
  });

  it('counts as overdue what is open past its day', () => {
    const all = checklistOf(factsOf(start), storedOf(), today, words);
    const dueOnJ = all.filter(({ due, notApplicable }) => due === 'J' && notApplicable === undefined).length;
    assert.equal(of(start).overdue, dueOnJ);
    const settled = storedOf({ 'reset-password': { status: 'done' }, 'measure-size': { status: 'skipped' } });
    assert.equal(of(start, settled).overdue, dueOnJ - 2);
    assert.equal(of('').overdue, 0, 'nothing is overdue before day J is set');
  });

  it('follows day J, own dates and dates that nobody can read', () => {
    assert.equal(itemOf(factsOf(start), 'store-credentials').dueDate, '2026-11-25');
    assert.equal(itemOf(factsOf(start), 'reset-password').overdueDays, 1);
    assert.equal(itemOf(factsOf(), 'reset-password').dueDate, undefined);
    const byHand = itemOf(factsOf(start), 'reset-password', storedOf({ 'reset-password': { due: 'soon' } }));
    assert.deepEqual([byHand.due, byHand.dueDate, byHand.overdueDays], ['soon', undefined, undefined]);
  });

  it('counts own items, and nothing of other versions', () => {
    const stored = storedOf({
      'own-1': { title: 'x', status: 'done' },
      'from-the-future': { status: 'done' },
    });
    assert.deepEqual(of('', stored), { ...of(''), settled: 1, all: of('').all + 1 });
  });
});
