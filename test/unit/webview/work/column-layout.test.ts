import assert from 'node:assert/strict';
import type { ReportCellView, ReportTableView } from '../../../../src/shared/report-view.ts';
import { makeAmounts } from '../../../../src/webview/work/amounts.ts';
import { columnLayouts, gridTemplate, leastWidth } from '../../../../src/webview/work/column-layout.ts';

const count = (value: number, alert = false): ReportCellView => ({
  ...{ kind: 'number', value },
  ...(alert && { alert }),
});
const table: ReportTableView = {
  ...{ id: 't', title: 'T', facing: ['here', 'there'] },
  columns: [
    { id: 'folder', title: 'Folder' },
    { id: 'here', title: 'Here' },
    { id: 'there', title: 'There' },
    { id: 'size', title: 'Size', bar: true },
    { id: 'lost', title: 'Lost' },
    { id: 'when', title: 'When' },
    { id: 'mixed', title: 'Mixed' },
  ],
  rows: [
    [
      ...[
        { kind: 'text', text: 'INBOX' } as const,
        count(10),
        count(8),
        { kind: 'octets', value: 5 } as const,
      ],
      ...[count(2, true), { kind: 'date', value: '2026-01-01' } as const, count(1)],
    ],
    [
      ...[{ kind: 'text', text: 'Sent' } as const, count(3), count(20), { kind: 'none' } as const, count(0)],
      ...[{ kind: 'text', text: 'never' } as const, { kind: 'text', text: 'x' } as const],
    ],
  ],
};

describe('columnLayouts', () => {
  const layouts = columnLayouts(table, makeAmounts('en'));
  const of = (id: string) => layouts.find((layout) => layout.id === id);

  it('tells numbers, dates and texts by what stands in the column', () =>
    assert.deepEqual(
      layouts.map(({ look }) => look),
      ['text', 'number', 'number', 'number', 'number', 'date', 'text'],
    ));

  it('draws two sides from a common line on one scale, and other bars on their own', () => {
    assert.deepEqual([of('here')?.bar, of('here')?.most], ['from-right', 20]);
    assert.deepEqual([of('there')?.bar, of('there')?.most], ['from-left', 20]);
    assert.deepEqual([of('size')?.bar, of('size')?.most], ['from-left', 5]);
    assert.equal(of('lost')?.bar, undefined);
  });

  it('gives texts the room that numbers leave', () => {
    assert.equal(gridTemplate(layouts).split(' minmax(0, ').length, 2);
    assert.match(gridTemplate(layouts), /^minmax\(0, \d+fr\)/);
    assert.ok(leastWidth(layouts) > 60);
  });
});
