import assert from 'node:assert/strict';
import type { SourceRange } from '../../../../src/core/mailboxes/model.ts';
import { AnchorScope } from '../../../../src/core/mailboxes/reading/anchor-scope.ts';
import { cutText } from '../../../../src/core/mailboxes/reading/cut.ts';
import { inOneGo } from '../../../../src/core/mailboxes/reading/in-one-go.ts';
import { Layout } from '../../../../src/core/mailboxes/reading/layout.ts';
import type { LocatedValue } from '../../../../src/core/mailboxes/reading/located.ts';
import type { Piece, Place } from '../../../../src/core/mailboxes/reading/piece.ts';
import { readPiece, type PieceReading } from '../../../../src/core/mailboxes/reading/read-piece.ts';
import { readPieces } from '../../../../src/core/mailboxes/reading/read-pieces.ts';
import { sample } from '../sample.ts';
import { bits, seeded } from './random.ts';

/** What is read of a text: where everything stands and what it says, however it was cut. */
interface Comparable {
  readonly faultless: boolean;
  readonly keys: unknown;
  readonly items: unknown;
  readonly problems: unknown;
}

function comparable(readings: readonly PieceReading[] | undefined, layout: Layout): Comparable {
  assert.ok(readings);
  const at = (place: Place): SourceRange => layout.rangeOf(place);
  const plain = (value: LocatedValue): unknown => {
    const range = at(value.place);
    if (value.kind === 'list') return { range, items: value.items.map(plain) };
    if (value.kind !== 'map') return { ...value, place: range };
    const items = [...value.items].map(([key, item]) => [
      key,
      at(item.key),
      plain(item.value),
      item.ambiguous,
    ]);
    return { range, items, damaged: value.damaged };
  };
  return {
    faultless: readings.every(({ faultless }) => faultless),
    keys: readings.flatMap(({ keys }) =>
      [...keys]
        .filter(([key]) => key !== 'mailboxes')
        .map(([key, item]) => [key, at(item.key), plain(item.value)]),
    ),
    items: readings.flatMap(({ items }) =>
      items.map(({ value, place, lines, damaged }) => [plain(value), at(place), at(lines), damaged]),
    ),
    problems: readings
      .flatMap(({ problems }) => problems.map(({ rule, place, args }) => ({ rule, range: at(place), args })))
      .sort((one, other) => one.range.start - other.range.start || one.range.end - other.range.end),
  };
}

function readByPieces(text: string): Comparable | undefined {
  const cut = cutText(text);
  if (!cut || cut.secondDocument !== undefined) return undefined;
  const layout = new Layout(text, cut.pieces);
  return comparable(inOneGo(readPieces(text, layout)), layout);
}

function readWhole(text: string): Comparable {
  const piece: Piece = {
    kind: 'whole',
    isKey: false,
    length: text.length,
    lineEnds: 0,
    dash: 0,
    misplaced: false,
    before: 'none',
    memory: {},
  };
  const reading = inOneGo(readPiece(piece, text, new AnchorScope(new Map(), 0), 1_000_000));
  return comparable(reading && [reading], new Layout(text, [piece]));
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
      const [pieces, whole] = [readByPieces(text), readWhole(text)];
      // Where the whole has errors the pieces have them too, if fewer.
      if (whole.faultless) assert.deepEqual(pieces, whole);
      else assert.equal(pieces?.faultless, false);
    });
  }

  it('reads by pieces what is read as a whole, after random edits', () => {
    const random = seeded(42);
    // Explicit keys, which nobody writes into such a file, may put a list where the cut does not expect it; keys that stand
    // twice are told once all pieces are read.
    const usual = bits.filter((bit) => !/^(?:\?|defaults|mailboxes|\uFEFF)/.test(bit));
    let compared = 0;
    for (let round = 0; round < 400; round += 1) {
      const at = random(sample.length);
      const text = sample.slice(0, at) + (usual[random(usual.length)] ?? '') + sample.slice(at + random(3));
      const pieces = readByPieces(text);
      if (!pieces) continue;
      const whole = readWhole(text);
      assert.equal(pieces.faultless, whole.faultless, JSON.stringify(text));
      if (!pieces.faultless || !whole.faultless) continue;
      compared += 1;
      assert.deepEqual(pieces, whole, JSON.stringify(text));
    }
    assert.ok(compared > 80, `${compared} texts were right in themselves`);
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
