import assert from 'node:assert/strict';
import { cutText } from '../../../src/core/mailboxes/cut.ts';
import { readPieces } from '../../../src/core/mailboxes/read-pieces.ts';
import { readWhole } from '../../../src/core/mailboxes/read-whole.ts';
import { ReadingBudget } from '../../../src/core/mailboxes/reading-budget.ts';
import type { SourceDocument } from '../../../src/core/mailboxes/document.ts';
import { sample } from './sample.ts';

/** Everything that reading by pieces and reading in one go must agree on. */
function comparable(document: SourceDocument | undefined): unknown {
  assert.ok(document);
  const { keys, items, problems, defaultsDamaged, faultless } = document;
  const others = [...keys].filter(([key]) => key !== 'mailboxes');
  return { others, items, problems: problems.inOrder(), defaultsDamaged, faultless };
}

const layouts: readonly (readonly [string, string])[] = [
  ['the sample', sample],
  ['CRLF', sample.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${sample}`],
  ['quoted keys', sample.replace('mailboxes:', '"mailboxes" :').replace('defaults:', "'defaults':")],
  ['dashes on lines of their own', sample.replace('  - address: claire', '  -\n    address: claire')],
  [
    'no indentation of the list',
    'version: 1\nmailboxes:\n- address: a@b.c\n  name: x\n\n- address: d@e.f\nx-y: 1\n',
  ],
  [
    'dashes inside a block scalar',
    'mailboxes:\n- address: a@b.c\n  name: |\n    - x\n     - y\n- address: d@e.f\n',
  ],
  ['comments everywhere', '#\nmailboxes: #x\n# a\n  # b\n- address: a@b.c # c\n# d\n  # e\n'],
  ['a key with a colon inside', 'a:b: 1\n"c: d": 2\nmailboxes:\n - address: a@b.c\n'],
  [
    'a list in flow style under its key',
    'version: 1\nmailboxes: [\n  { address: a@b.c },\n  { address: d@e.f }\n  ]\n',
  ],
  ['an anchored list', 'mailboxes: &all\n  - address: a@b.c\nx-copy: *all\n'],
];

describe('cutText', () => {
  for (const [title, text] of layouts) {
    it(`reads by pieces what is read as a whole: ${title}`, () => {
      const cut = cutText(text);
      assert.ok(cut);
      const whole = readWhole(text, new ReadingBudget());
      // Where the whole has errors the pieces have them too, if fewer.
      if (whole?.faultless === true)
        assert.deepEqual(comparable(readPieces(text, cut, new ReadingBudget())), comparable(whole));
      else assert.equal(readPieces(text, cut, new ReadingBudget())?.faultless, false);
    });
  }

  it('reads by pieces what is read as a whole, after random edits', () => {
    const bits = [
      '\n',
      ' ',
      '  ',
      '- ',
      ': ',
      '#',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      'a',
      '|\n',
      '\t',
      '<<: *base\n',
      '---\n',
    ];
    let state = 42;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return (state >>> 8) % below;
    };
    let compared = 0;
    for (let round = 0; round < 150; round += 1) {
      const at = random(sample.length);
      const text = sample.slice(0, at) + (bits[random(bits.length)] ?? '') + sample.slice(at + random(3));
      const cut = cutText(text);
      if (!cut) continue;
      const [pieces, whole] = [
        readPieces(text, cut, new ReadingBudget()),
        readWhole(text, new ReadingBudget()),
      ];
      assert.ok(pieces && whole);
      if (!whole.faultless) assert.equal(pieces.faultless, false, JSON.stringify(text));
      if (!pieces.faultless || !whole.faultless) continue;
      compared += 1;
      assert.deepEqual(comparable(pieces), comparable(whole), JSON.stringify(text));
    }
    assert.ok(compared > 50, `${compared} texts were right in themselves`);
  }).timeout(20_000);

  const uncut: readonly (readonly [string, string])[] = [
    ['flow style', '{ version: 1, mailboxes: [] }\n'],
    ['an indented top level', '  version: 1\n  mailboxes: []\n'],
    ['a merge key at the top', 'a: &a {}\n<<: *a\n'],
    ['a list', '- a\n'],
    ['nothing', '# only this\n'],
  ];
  for (const [title, text] of uncut)
    it(`leaves whole: ${title}`, () => assert.equal(cutText(text), undefined));
});
