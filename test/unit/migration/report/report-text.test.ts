import assert from 'node:assert/strict';
import { reportText } from '../../../../src/core/migration/report/report-text.ts';
import type { ReportCell, WorkReport } from '../../../../src/core/migration/report/work-report.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const english = makeWords('en', {});
const french = makeWords('fr', {
  '{label}: {value}': '{label}\u00a0: {value}',
  '{number} %': '{number}\u00a0%',
  '{size} MB': '{size}\u00a0Mo',
  '… and {count} more; --format json names all': '… et {count} de plus\u202f; --format json les nomme tous',
});

function report(given: Partial<WorkReport> = {}): WorkReport {
  return {
    title: 'Title',
    status: 'good',
    sentence: 'All is well.',
    actions: [],
    facts: [],
    remarks: [],
    tables: [],
    ...given,
  };
}

function withRows(rows: readonly (readonly ReportCell[])[], shown?: number): WorkReport {
  const columns = rows[0]?.map((_, at) => ({ id: String(at), title: `C${at}` })) ?? [];
  return report({
    tables: [{ id: 't', title: 'Table', columns, rows, ...(shown !== undefined && { shown }) }],
  });
}

const text = (value: string, remark?: string): ReportCell => ({
  kind: 'text',
  text: value,
  ...(remark !== undefined && { remark }),
});
const number = (value: number, alert?: true): ReportCell => ({
  kind: 'number',
  value,
  ...(alert && { alert }),
});

describe('a report as text', () => {
  it('has the sentence first, then the server’s words, actions, facts and remarks', () => {
    const all = report({
      status: 'failed',
      sentence: 'It failed.',
      actions: ['Do this.', 'Then that.'],
      reply: 'NO first\r\nsecond \u001b[2J',
      facts: [
        { label: 'Messages', value: '3' },
        { label: 'Size', value: '4 MB' },
      ],
      remarks: ['Good to know.'],
    });
    assert.equal(
      reportText(all, english),
      [
        '✗ It failed.',
        '    > NO first',
        '    > second �[2J',
        '    1. Do this.',
        '    2. Then that.',
        '  Messages: 3 · Size: 4 MB',
        '  Good to know.',
        '',
      ].join('\n'),
    );
  });

  for (const [status, sign] of [
    ['good', '✓'],
    ['warning', '!'],
    ['failed', '✗'],
    ['unknown', '?'],
    ['plan', '→'],
  ] as const)
    it(`has a sign for ${status}`, () => {
      assert.equal(reportText(report({ status }), english), `${sign} All is well.\n`);
    });

  it('breaks facts into lines that fit', () => {
    const facts = Array.from({ length: 12 }, (_, at) => ({ label: `Label ${at}`, value: 'x'.repeat(20) }));
    const lines = reportText(report({ facts }), english).trimEnd().split('\n');
    assert.ok(lines.length > 2);
    for (const line of lines) assert.ok(line.length <= 102, line);
  });

  it('aligns columns, numbers to the right, wide characters as two', () => {
    const rows = [
      [text('Inbox'), number(12_345), text('a')],
      [text('会議'), number(7), text('b')],
    ];
    assert.deepEqual(reportText(withRows(rows), english).split('\n').slice(2), [
      'Table',
      '  C0         C1  C2',
      '  Inbox  12,345  a',
      '  会議        7  b',
      '',
    ]);
  });

  it('marks a number that needs a look without any colour, and puts remarks behind the row', () => {
    const rows = [
      [text('A', 'not read'), number(0)],
      [text('B'), number(2, true)],
    ];
    assert.deepEqual(reportText(withRows(rows), english).split('\n').slice(4, 6), [
      '  A     0  not read',
      '  B   ! 2',
    ]);
  });

  it('shows some rows and says how many more there are', () => {
    const rows = Array.from({ length: 25 }, (_, at) => [text(`m${at}`)]);
    const lines = reportText(withRows(rows, 20), english).split('\n');
    assert.equal(lines.filter((line) => line.startsWith('  m')).length, 20);
    assert.ok(lines.includes('  … and 5 more; --format json names all'));
  });

  it('is French in French', () => {
    const cells: ReportCell[] = [
      { kind: 'percent', value: 1.25 },
      { kind: 'octets', value: 2_500_000 },
      { kind: 'date', value: '2024-01-31T23:00:00.000Z' },
    ];
    const rows = [cells, cells];
    const lines = reportText(
      { ...withRows(rows, 1), facts: [{ label: 'Taille', value: '4' }] },
      french,
    ).split('\n');
    assert.equal(lines[1], '  Taille\u00a0: 4');
    assert.equal(lines.at(-3), '  1,25\u00a0%  2,5\u00a0Mo  31 janv. 2024');
    assert.equal(lines.at(-2), '  … et 1 de plus\u202f; --format json les nomme tous');
  });

  it('lets nothing from a mailbox steer the terminal, break a line or turn the writing', () => {
    const evil = 'a\u001b]0;x\u0007b\r\nc\u202egnp.exe\u2066\u0085d\u009b2J';
    const lines = reportText({ ...withRows([[text(evil, evil), text(evil)]]), sentence: evil }, english);
    assert.doesNotMatch(lines.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    assert.equal(lines.trimEnd().split('\n').length, 5);
  });

  it('clips long texts, but for those in the last column', () => {
    const long = 'x'.repeat(500);
    const [, , , , row = ''] = reportText(withRows([[text(long), text(long)]]), english).split('\n');
    const [first, last] = row.trim().split('  ');
    assert.equal(first, `${'x'.repeat(47)}…`);
    assert.equal(last, long);
  });
});
