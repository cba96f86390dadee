import assert from 'node:assert/strict';
import type { ReportCellView } from '../../../../src/shared/report-view.ts';
import { makeAmounts } from '../../../../src/webview/work/amounts.ts';
import { copiedRow, copiedRows } from '../../../../src/webview/work/copied-rows.ts';

const text = (value: string): ReportCellView => ({ kind: 'text', text: value });

describe('copied rows', () => {
  it('have numbers that a spreadsheet of the language can add up', () => {
    const row: readonly ReportCellView[] = [
      { kind: 'number', value: 12_345 },
      { kind: 'octets', value: 600_000_000 },
      { kind: 'percent', value: 1.25 },
      { kind: 'date', value: '2026-11-22' },
      { kind: 'none' },
    ];
    assert.equal(copiedRow(row, makeAmounts('fr')), '12345\t600000000\t1,25\t2026-11-22\t');
    assert.equal(copiedRow(row, makeAmounts('en')), '12345\t600000000\t1.25\t2026-11-22\t');
  });

  const texts = [
    ['two\r\nlines\tand a tab', 'two lines and a tab'],
    ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['+1', `'+1`],
    ['-2', `'-2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\u200b\t =1+1', `'=1+1`],
    ['\u202e\u0000=1', `'=1`],
    ['a=1', 'a=1'],
  ] as const;
  for (const [from, to] of texts)
    it(`keep ${JSON.stringify(from)} in its cell`, () =>
      assert.equal(copiedRow([text(from)], makeAmounts('en')), to));

  it('stand below the heads of their columns, with remarks', () => {
    const table = { id: 't', title: 'T', columns: [{ id: 'a', title: 'A' }], rows: [] };
    const rows: readonly (readonly ReportCellView[])[] = [[{ kind: 'text', text: 'x', remark: 'y' }]];
    assert.equal(copiedRows(table, rows, makeAmounts('en')), 'A\nx (y)');
  });
});
