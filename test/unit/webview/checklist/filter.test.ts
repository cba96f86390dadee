import assert from 'node:assert/strict';
import type { ChecklistItemView } from '../../../../src/shared/checklist-view.ts';
import { isFiltering, passes, type Filter } from '../../../../src/webview/checklist/filter.ts';

const item: ChecklistItemView = {
  id: 'tell',
  title: 'Tell the accountant',
  why: '',
  isOwn: true,
  operational: false,
  owner: 'Paul',
  due: 'J+1',
  dueText: 'J+1',
  status: 'doing',
  note: '',
  byMachine: false,
};
const every: Filter = { owner: undefined, status: 'every', operationalOnly: false };

describe('passes', () => {
  const late = { lateness: { text: '', isOverdue: true } };
  const dueToday = { lateness: { text: '', isOverdue: false } };
  const cases: readonly (readonly [string, Partial<Filter>, Partial<ChecklistItemView>, boolean])[] = [
    ['no filter', {}, {}, true],
    ['its owner', { owner: 'Paul' }, {}, true],
    ['another owner', { owner: 'Claire' }, {}, false],
    ['nobody', { owner: '' }, {}, false],
    ['nobody, of nobody', { owner: '' }, { owner: '' }, true],
    ['open', { status: 'open' }, {}, true],
    ['open, done', { status: 'open' }, { status: 'done' }, false],
    ['open, skipped', { status: 'open' }, { status: 'skipped' }, false],
    ['overdue', { status: 'overdue' }, late, true],
    ['overdue, due today', { status: 'overdue' }, dueToday, false],
    ['its status', { status: 'doing' }, {}, true],
    ['another status', { status: 'todo' }, {}, false],
    ['operational only', { operationalOnly: true }, {}, false],
    ['operational only, operational', { operationalOnly: true }, { operational: true }, true],
  ];
  for (const [name, filter, change, expected] of cases)
    it(name, () => {
      assert.equal(passes({ ...item, ...change }, { ...every, ...filter }), expected);
      assert.equal(isFiltering({ ...every, ...filter }), Object.keys(filter).length > 0);
    });
});
