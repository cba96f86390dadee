import assert from 'node:assert/strict';
import type { StoredChecklist, StoredItem } from '../../../../src/core/guide/checklist/stored.ts';
import type { OverviewMailbox } from '../../../../src/core/guide/overview/overview-row.ts';
import { overviewOf } from '../../../../src/core/guide/overview/overview.ts';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import { planItems } from '../../../../src/core/guide/checklist/items/all.ts';
import { progressOf } from '../../../../src/core/guide/checklist/progress.ts';
import { factsOf, storedOf, today, words } from '../checklist/scene.ts';

const scene = { words, today };

/** A mailbox all of whose items are settled but those that are told. */
function mailboxWith(open: Readonly<Record<string, StoredItem>>, keys = ''): OverviewMailbox {
  const settled = planItems.map(({ row }): [string, StoredItem] => [row.id, { status: 'skipped', by: 'x' }]);
  const stored: StoredChecklist = storedOf({ ...Object.fromEntries(settled), ...open });
  return { file: 'mailboxes.yaml', facts: factsOf(keys), stored };
}

describe('overviewOf', () => {
  it('counts a mailbox as its checklist does', () => {
    const facts = factsOf('provider: ovh, migration: { start: 2026-11-20 }');
    const stored = storedOf({
      'reset-password': { status: 'done', by: 'Paul' },
      'own-1': { title: 'x', due: 'J+1' },
    });
    const [row] = overviewOf([{ file: 'a', facts, stored }], scene).rows;
    assert.deepEqual(row?.progress, progressOf(checklistOf(facts, stored, today, words)));
  });

  it('tells what is overdue, due within seven days and later, by owner', () => {
    const { owners, week } = overviewOf(
      [
        mailboxWith({
          'own-1': { title: 'yesterday', owner: 'Paul', due: '2026-11-24' },
          'own-2': { title: 'today', owner: 'Paul', due: '2026-11-25' },
          'own-3': { title: 'in seven days', owner: 'Anna', due: '2026-12-02' },
          'own-4': { title: 'in eight days', owner: 'Anna', due: '2026-12-03' },
          'own-5': { title: 'some day', due: '' },
        }),
        mailboxWith({ 'own-1': { title: 'last month', owner: 'Anna', due: '2026-10-25' } }),
      ],
      scene,
    );
    assert.deepEqual(owners, [
      { owner: 'Anna', overdue: 1, thisWeek: 1, later: 1 },
      { owner: 'Paul', overdue: 1, thisWeek: 1, later: 0 },
      { owner: '', overdue: 0, thisWeek: 0, later: 1 },
    ]);
    assert.deepEqual(
      week.map(({ open }) => open.item.stored?.title),
      ['last month', 'yesterday', 'today', 'in seven days'],
    );
  });

  it('lets each mailbox have its turn among what is due on one day', () => {
    const own = (name: string, due: string, from = 1): Readonly<Record<string, StoredItem>> =>
      Object.fromEntries([0, 1, 2].map((at) => [`own-${at + from}`, { title: `${name}${at}`, due }]));
    const { week } = overviewOf(
      [
        mailboxWith({ ...own('a', '2026-11-24'), ...own('z', '2026-11-23', 4) }),
        mailboxWith(own('b', '2026-11-24')),
      ],
      scene,
    );
    assert.deepEqual(
      week.map(({ open }) => open.item.stored?.title),
      ['z0', 'z1', 'z2', 'a0', 'b0', 'a1', 'b1', 'a2', 'b2'],
    );
  });

  it('counts the week with what is overdue, and names what is next', () => {
    const [row] = overviewOf(
      [
        mailboxWith({
          'own-1': { title: 'no day' },
          'own-2': { title: 'second', due: '2026-11-26' },
          'own-3': { title: 'first', due: '2026-11-24', status: 'doing' },
          'own-4': { title: 'like the first, but after it', due: '2026-11-24' },
        }),
      ],
      scene,
    ).rows;
    assert.equal(row?.dueThisWeek, 3);
    assert.equal(row.next?.item.stored?.title, 'first');
  });

  it('has nothing next where all is settled', () => {
    const { rows, owners, week, progress } = overviewOf([mailboxWith({})], scene);
    assert.equal(rows[0]?.next, undefined);
    assert.deepEqual([owners, week, progress.settled === progress.all], [[], [], true]);
  });

  it('leaves out what does not apply', () => {
    const { stored } = mailboxWith({ 'check-calendars': { due: '2026-11-01' } });
    assert.equal(overviewOf([{ file: 'a', facts: factsOf('provider: ovh'), stored }], scene).week.length, 0);
    assert.equal(overviewOf([{ file: 'a', facts: factsOf(), stored }], scene).week.length, 1);
  });

  it('has room for no mailbox at all', () => {
    assert.deepEqual(overviewOf([], scene), {
      rows: [],
      owners: [],
      week: [],
      progress: { settled: 0, all: 0, overdue: 0 },
    });
  });
});
