import assert from 'node:assert/strict';
import { reportMarkdown } from '../../../../src/core/migration/report/report-markdown.ts';
import type { WorkReport } from '../../../../src/core/migration/report/work-report.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const words = makeWords('en', {});

function withText(text: string): WorkReport {
  return {
    title: text,
    status: 'warning',
    sentence: text,
    actions: [text],
    reply: text,
    facts: [{ label: 'L', value: text }],
    remarks: [text],
    tables: [
      {
        id: 't',
        title: text,
        columns: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
        ],
        rows: [
          [
            { kind: 'text', text, remark: text },
            { kind: 'number', value: 1, alert: true },
          ],
        ],
        shown: 0,
      },
    ],
  };
}

/** What a mailbox may hold that Markdown would read. */
const injections = [
  ['a table', 'a | b | c'],
  ['a table, escaped in vain', 'a \\| b'],
  ['a link', '[click](https://evil.example/)'],
  ['an image', '![x](https://evil.example/a.png)'],
  ['an autolink', 'see https://evil.example/ and www.evil.example'],
  ['a bracketed address', '<https://evil.example/>'],
  ['HTML', '<img src=x onerror=alert(1)> <script>x</script> <!-- '],
  ['an entity', '&lt;b&gt; &#60;'],
  ['a heading in a new line', 'x\n# Heading\n\n---\n* item'],
  ['a heading', '# Heading'],
  ['a reference', '[x]: https://evil.example/'],
  ['emphasis', '**bold** _it_ ~~gone~~'],
  ['code', '` `` ``` ```js'],
  ['a formula', '$\\href{https://evil.example}{x}$'],
  ['control characters', 'a\u0000b\u001b[2Jc\u202ed'],
] as const;

describe('a report as Markdown', () => {
  it('is a whole document, with every row', () => {
    const report = { ...withText('x'), tables: [{ ...withText('x').tables[0], rows: [] }] };
    assert.match(
      reportMarkdown(withText('x'), words),
      /^# x\n\nx\n\n> `x`\n\n1\. x\n\n\| Fact \| Value \|\n\| --- \| --- \|\n\| L \| x \|\n\n- x\n\n## x\n\n\| A \| B \|\n\| --- \| ---: \|\n\| x \(x\) \| \*\*1\*\* \|\n$/,
    );
    assert.equal(report.tables[0]?.rows.length, 0);
  });

  for (const [name, text] of injections)
    it(`takes nothing of a mailbox for markup: ${name}`, () => {
      const markdown = reportMarkdown(withText(text), words);
      const lines = markdown.split('\n');
      assert.equal(lines.length, reportMarkdown(withText('x'), words).split('\n').length, markdown);
      assert.doesNotMatch(markdown.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e]/u);
      const row = lines.at(-2) ?? '';
      assert.equal(row.match(/(?<!\\)(?:\\\\)*\|/g)?.length, 3, row);
      const bare = lines
        .filter((line) => !line.startsWith('> '))
        .join('\n')
        .replace(/\\./g, '')
        .replaceAll('**1**', '');
      assert.doesNotMatch(bare, /[<[\]`~$]|:\/\/|\bwww\.|&(?:#?\w+);/);
      assert.doesNotMatch(bare, /(?<=\w)\*\*|_/);
    });
});
