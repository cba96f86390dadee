import assert from 'node:assert/strict';
import type { OverviewMailbox } from '../../../../../src/core/guide/overview/overview-row.ts';
import { overviewOf } from '../../../../../src/core/guide/overview/overview.ts';
import { overviewView } from '../../../../../src/editor/guide/views/overview-view.ts';
import type { StateView } from '../../../../../src/shared/shown.ts';
import { factsOf, storedOf, today, words } from '../../../guide/checklist/scene.ts';

const state: StateView = { id: 'pass', word: 'works', icon: 'pass' };
const viewOf = (mailboxes: readonly OverviewMailbox[]) =>
  overviewView(overviewOf(mailboxes, { words, today }), {
    words,
    today,
    files: 1,
    stateOf: () => state,
    notices: ['broken.yaml cannot be read'],
  });
const claire: OverviewMailbox = {
  file: 'file:///mailboxes.yaml',
  facts: factsOf('name: Claire Martin, owner: Claire, migration: { start: 2026-11-24 }'),
  stored: storedOf({
    'own-1': { title: 'Tell the accountant', owner: 'Zoé', due: '2026-11-01', status: 'doing' },
  }),
};

describe('overviewView', () => {
  it('has a row for each mailbox, with what is next', () => {
    const { rows, title, files, notices, summary } = viewOf([claire]);
    assert.deepEqual([title, files, notices], ['Checklists', 1, ['broken.yaml cannot be read']]);
    assert.match(summary, /^1 mailbox · \d+ of \d+ done · \d+ overdue$/);
    const [row] = rows;
    assert.deepEqual(
      [row?.file, row?.address, row?.name, row?.owner, row?.state],
      ['file:///mailboxes.yaml', 'claire@example.com', 'Claire Martin', 'Claire', state],
    );
    assert.deepEqual(new Set(row?.openOwners), new Set(['IT', 'Claire', 'Admin', 'Zoé']));
    assert.deepEqual(row?.next, {
      id: 'own-1',
      title: 'Tell the accountant',
      owner: 'Zoé',
      dueText: 'Nov 1, 2026',
      dueDate: '2026-11-01',
      lateness: { text: '24 days overdue', isOverdue: true },
      status: 'doing',
    });
  });

  it('tells what each owes in words, without what is nothing', () => {
    const { owners } = viewOf([claire]);
    assert.deepEqual(owners.find(({ owner }) => owner === 'Zoé')?.text, '1 overdue');
    assert.match(
      owners.find(({ owner }) => owner === 'IT')?.text ?? '',
      /^\d+ overdue · \d+ this week · \d+ later$/,
    );
  });

  it('lists the week, the most urgent first, and no more than can be read', () => {
    const { week, summary } = viewOf(Array.from({ length: 100 }, () => claire));
    assert.ok(week.length >= 500 && week.length < 700, `${week.length} items`);
    assert.equal(week[0]?.title, 'Tell the accountant');
    assert.match(summary, /due within a week, the most urgent of each person are listed/);
    const days = week.map(({ dueDate }) => dueDate);
    assert.deepEqual(days, days.toSorted());
  });

  it('lists the most urgent of each person, however many others come first', () => {
    const late: OverviewMailbox = {
      ...claire,
      stored: storedOf({ 'own-1': { title: 'Last of all', owner: 'Late', due: '2026-12-02' } }),
    };
    const { week } = viewOf([...Array.from({ length: 100 }, () => claire), late]);
    assert.deepEqual(
      week.filter(({ owner }) => owner === 'Late').map(({ title }) => title),
      ['Last of all'],
    );
    const places = Array.from({ length: 70 }, (_, at) => at);
    const people = places.map((at): OverviewMailbox => ({
      ...claire,
      stored: storedOf({ 'own-1': { title: 'x', owner: `Person ${at}`, due: '2026-12-02' } }),
    }));
    const owners = new Set(viewOf(people).week.map(({ owner }) => owner));
    for (const at of places) assert.ok(owners.has(`Person ${at}`), `Person ${at}`);
  });

  it('is drawn for no mailbox', () => {
    const view = viewOf([]);
    assert.deepEqual([view.rows, view.week, view.owners], [[], [], []]);
    assert.match(view.summary, /^0 mailboxes/);
  });
});
