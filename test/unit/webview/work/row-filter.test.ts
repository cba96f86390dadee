import assert from 'node:assert/strict';
import type { ReportCellView, ReportTableView } from '../../../../src/shared/report-view.ts';
import { fittingRows, rowClasses } from '../../../../src/webview/work/row-filter.ts';

const text = (value: string, remark?: string): ReportCellView => ({
  ...{ kind: 'text', text: value },
  ...(remark !== undefined && { remark }),
});
const table: ReportTableView = {
  ...{ id: 't', title: 'T', filter: 'class' },
  columns: [
    { id: 'class', title: 'Class' },
    { id: 'subject', title: 'Subject' },
    { id: 'size', title: 'Size' },
  ],
  rows: [
    [text('lost'), text('Réunion du 3 mai'), { kind: 'octets', value: 3 }],
    [text('extra'), text('Invoice', 'sent by Dupont'), { kind: 'octets', value: 4 }],
    [text('extra'), { kind: 'none' }, { kind: 'octets', value: 5 }],
  ],
};

describe('the rows that fit', () => {
  const cases: readonly (readonly [string, string, readonly number[]])[] = [
    ['', '', [0, 1, 2]],
    ['  ', '', [0, 1, 2]],
    ['reunion MAI', '', [0]],
    ['dupont', '', [1]],
    ['', 'extra', [1, 2]],
    ['invoice', 'lost', []],
    ['4', '', []],
  ];
  for (const [search, chosen, expected] of cases)
    it(`“${search}” of ${chosen === '' ? 'any class' : chosen}`, () =>
      assert.deepEqual(fittingRows(table, { search, chosen }), expected));
});

describe('rowClasses', () => {
  it('counts them, the most frequent first', () =>
    assert.deepEqual(rowClasses(table), [
      { text: 'extra', count: 2 },
      { text: 'lost', count: 1 },
    ]));
  it('has none to choose from where there is one, or no such column', () => {
    assert.deepEqual(rowClasses({ ...table, rows: table.rows.slice(0, 1) }), []);
    assert.deepEqual(rowClasses({ ...table, filter: 'other' }), []);
  });
});
