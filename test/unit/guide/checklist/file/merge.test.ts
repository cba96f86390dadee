import assert from 'node:assert/strict';
import { mergeConflictMarkers } from '../../../../../src/core/guide/checklist/file/conflict-markers.ts';

const file = (...items: string[]): string =>
  `version: 1\nclaire@example.com:\n  items:\n${items.map((item) => `    ${item}\n`).join('')}`;
const conflict = (ours: string, theirs: string, base?: string): string =>
  file(
    'a: { status: done }',
    `<<<<<<< HEAD`,
    ours,
    ...(base === undefined ? [] : ['||||||| 1234', base]),
    '=======',
    theirs,
    '>>>>>>> branch',
  )
    .replaceAll(/^ {4}(?=[<|=>]{7})/gm, '')
    .replaceAll(/^ {4}\n/gm, '');

const merged: readonly (readonly [title: string, text: string, after: string])[] = [
  [
    'takes what both sides added',
    conflict('b: { owner: IT } # ours', 'c: { owner: Paul } # theirs'),
    `${file('a: { status: done }', 'b: { owner: IT } # ours', 'c: { owner: Paul }')}# theirs\n`,
  ],
  [
    'takes what only they changed',
    conflict('b: { status: todo }', 'b: { status: done }', 'b: { status: todo }'),
    file('a: { status: done }', 'b: { status: done }'),
  ],
  [
    'keeps what only we changed',
    conflict('b: { status: doing }', 'b: { status: todo }', 'b: { status: todo }'),
    file('a: { status: done }', 'b: { status: doing }'),
  ],
  [
    'removes what they removed',
    conflict('b: { status: todo }\n    c: { owner: IT }', '', 'b: { status: todo }'),
    file('a: { status: done }', 'c: { owner: IT }'),
  ],
  [
    'keeps, without the origin, what only one side has',
    conflict('b: { status: todo }', ''),
    file('a: { status: done }', 'b: { status: todo }'),
  ],
];

describe('merging a checklist by item', () => {
  for (const [title, text, after] of merged)
    it(title, () => {
      assert.deepEqual(mergeConflictMarkers(text), { kind: 'merged', text: after });
      assert.deepEqual(mergeConflictMarkers(text.replaceAll('\n', '\r\n')), {
        kind: 'merged',
        text: after.replaceAll('\n', '\r\n'),
      });
    });

  const both = conflict('b: { status: done, by: Paul }', 'b: { status: skipped }', 'b: { status: todo }');

  it('shows what both sides changed, and decides nothing', () => {
    assert.deepEqual(mergeConflictMarkers(both), {
      kind: 'conflicts',
      conflicts: [
        {
          kind: 'item',
          address: 'claire@example.com',
          id: 'b',
          base: { status: 'todo' },
          ours: { status: 'done', by: 'Paul' },
          theirs: { status: 'skipped' },
        },
      ],
    });
  });

  it('does what a person chose', () => {
    assert.deepEqual(
      mergeConflictMarkers(both, () => 'theirs'),
      { kind: 'merged', text: file('a: { status: done }', 'b: { status: skipped }') },
    );
    assert.deepEqual(
      mergeConflictMarkers(both, () => 'ours'),
      { kind: 'merged', text: file('a: { status: done }', 'b: { status: done, by: Paul }') },
    );
  });

  it('shows an item that one side removed and the other changed', () => {
    const result = mergeConflictMarkers(conflict('', 'b: { status: done }', 'b: { status: todo }'));
    assert.ok(result.kind === 'conflicts');
    assert.equal(result.conflicts.length, 1);
  });

  it('shows what it does not know where they changed it', () => {
    const text = conflict('b: { ticket: 1 }', 'b: { ticket: 2 }');
    const path = 'claire@example.com / items / b / ticket';
    assert.deepEqual(mergeConflictMarkers(text), {
      kind: 'conflicts',
      conflicts: [{ kind: 'other', path, ours: '1', theirs: '2' }],
    });
  });

  const others: readonly (readonly [ours: string, theirs: string, merged: string])[] = [
    ['b: { ticket: 1 }', 'b: { ticket: 2 }', 'b: { ticket: 2 }'],
    ['b: { owner: IT }', 'b: { owner: IT, ticket: [2, 3] }', 'b: { owner: IT, ticket: [2, 3] }'],
    ['b: { owner: IT, ticket: 1 }', 'b: { owner: IT, ticket: "a b" }', 'b: { owner: IT, ticket: "a b" }'],
  ];
  for (const [ours, theirs, after] of others)
    it(`writes theirs over what it does not know: ${ours} → ${theirs}`, () => {
      assert.deepEqual(
        mergeConflictMarkers(conflict(ours, theirs), () => 'theirs'),
        { kind: 'merged', text: file('a: { status: done }', after) },
      );
    });

  it('keeps both own items that two branches added under one id', () => {
    for (const base of [undefined, ''])
      assert.deepEqual(
        mergeConflictMarkers(conflict('own-1: { title: x }', 'own-1: { title: z, ticket: 5 }', base)),
        {
          kind: 'merged',
          text: file('a: { status: done }', 'own-1: { title: x }', 'own-2: { title: z, ticket: 5 }'),
        },
      );
  });

  const refused = [
    ['markers that do not add up', `${file('a: { status: done }')}<<<<<<< HEAD\n`],
    ['a side that is no YAML', conflict('b: { status: [', 'c: { status: done }')],
  ] as const;
  for (const [title, text] of refused)
    it(`refuses ${title}`, () => assert.equal(mergeConflictMarkers(text).kind, 'refused'));
});
