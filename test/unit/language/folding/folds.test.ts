import assert from 'node:assert/strict';
import { foldsOf } from '../../../../src/core/language/folding/folds.ts';

/** Folds as `first-last`, those of comments and regions named. */
const shown = (lines: readonly string[], lineBreak = '\n'): string[] =>
  foldsOf(lines.join(lineBreak)).map(({ first, last, kind }) =>
    kind === 'block' ? `${first}-${last}` : `${first}-${last} ${kind}`,
  );

describe('foldsOf', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['nothing in an empty text', [''], []],
    [
      'keys and mailboxes',
      [
        'version: 1',
        'mailboxes:',
        '  - address: a@b.example',
        '    imap:',
        '      host: x',
        '  - address: c@d.example',
        '    name: C',
      ],
      ['1-6', '2-4', '3-4', '5-6'],
    ],
    [
      'a list at the column of its key',
      ['mailboxes:', '- address: a@b.example', '  name: A', '- address: c@d.example', 'x-end: 1'],
      ['0-3', '1-2'],
    ],
    ['a key beside the dash with values beneath', ['- imap:', '    host: x', '  smtp: false'], ['0-2']],
    ['no blank lines at the end of a block', ['defaults:', '  owner: IT', '', '', 'mailboxes:'], ['0-1']],
    ['blank lines inside of a block', ['defaults:', '  owner: IT', '', '  name: A'], ['0-3']],
    [
      'comments by their indentation',
      ['defaults:', '  owner: IT', '  # his', '# of the next', 'mailboxes:'],
      ['0-2', '2-3 comment'],
    ],
    [
      'runs of comments',
      ['# one', '# two', '', '# three', 'a: 1', '# four', '  # five'],
      ['0-1 comment', '5-6 comment'],
    ],
    ['regions, not as comments', ['# region A', 'a: 1', '#endregion', '# regional', 'b: 1'], ['0-2 region']],
    [
      'regions inside of one another',
      ['#region', '#region', 'a: 1', '#endregion', '#endregion'],
      ['0-4 region', '1-3 region'],
    ],
    [
      'text blocks as one',
      ['a: |', '  # no comment', '  # none', '   - no item', '     x: 1', '', '  end', 'b: 1'],
      ['0-6'],
    ],
    [
      'text blocks with a comment and marks',
      ['- note: >-2 # text', '      - x', '      - y', '  b: 1'],
      ['0-3'],
    ],
    ['a text that is the item itself', ['- |', ' text', '   more', '- b'], ['0-2']],
    ['no text block after a bar in a word', ['a: x|', '# one', '# two'], ['1-2 comment']],
    ['flow style over lines', ['smtp: {', '  host: x,', '  port: 465', '}', 'b: 1'], ['0-2']],
    ['documents', ['a:', '  b: 1', '---', 'c:', '  d: 1'], ['0-1', '3-4']],
    ['tabs, however wrong', ['a:', '\tb: 1', '\t\tc: 2'], ['0-2', '1-2']],
    ['emoji and text from right to left', ['a:', '  name: 😀', '  title: שלום'], ['0-2']],
  ];
  for (const [name, lines, folds] of cases)
    it(name, () => {
      assert.deepEqual(shown(lines), folds);
    });

  it('counts lines that end with CRLF or a lone CR, behind a byte order mark', () => {
    for (const lineBreak of ['\r\n', '\r'])
      assert.deepEqual(shown(['\uFEFFa:', '  b: 1', '', 'c:', '  d: 1'], lineBreak), ['0-1', '3-4']);
  });

  it('has one fold a first line', () => {
    const firsts = foldsOf('mailboxes:\n- - a:\n      b: 1\n    c: 2\n').map(({ first }) => first);
    assert.equal(new Set(firsts).size, firsts.length);
  });

  it('takes a quarter of a million lines in its stride', () => {
    const text =
      'mailboxes:\n' + '  - address: a@b.example\n    imap:\n      host: x\n    # note\n'.repeat(60_000);
    const best = Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        assert.equal(foldsOf(text).length, 120_001);
        return performance.now() - start;
      }),
    );
    // Far from the 50 ms it may take, for machines with other work.
    assert.ok(best < 400, `${best} ms`);
  });
});
