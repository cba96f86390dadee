import assert from 'node:assert/strict';
import { applyOperations } from '../../../../../src/core/guide/checklist/file/apply-operations.ts';
import type { ChecklistOperation, StoredItem } from '../../../../../src/core/guide/checklist/stored.ts';
import { inverse } from '../../../../../src/core/guide/checklist/file/inverse.ts';
import { applyChanges } from '../../../../../src/core/language/edits/text-change.ts';
import { layouts } from './layouts.ts';

const address = 'claire@example.com';
const item = (
  id: string,
  expected: StoredItem | undefined,
  value: StoredItem | undefined,
): ChecklistOperation => ({ kind: 'item', address, id, expected, value });

const cases: readonly (readonly [
  title: string,
  before: string,
  operation: ChecklistOperation,
  after: string,
])[] = [
  [
    'begins a new file',
    '',
    item('own-1', undefined, { title: 'x', status: 'todo' }),
    `# Checklists and answers of the Mailops guide, by mailbox.
version: 1
claire@example.com:
  items:
    own-1: { title: x, status: todo }
`,
  ],
  [
    'adds a mailbox behind the last',
    'version: 1\nx@example.com: {}\n# end\n',
    { kind: 'answer', address, id: 'migrate', expected: undefined, value: { answer: 'yes' } },
    'version: 1\nx@example.com: {}\n# end\nclaire@example.com:\n  answers:\n    migrate: { answer: yes }\n',
  ],
  [
    'changes one value in its quotes',
    'claire@example.com:\n  items:\n    a: { owner: \'IT\', status: "todo" } # c\n',
    item('a', { owner: 'IT', status: 'todo' }, { owner: "Paul's", status: 'done' }),
    "claire@example.com:\n  items:\n    a: { owner: 'Paul''s', status: \"done\" } # c\n",
  ],
  [
    'adds keys in their order',
    'claire@example.com:\n  items:\n    a: { title: x, note: y }\n',
    item('a', { title: 'x', note: 'y' }, { title: 'x', status: 'done', note: 'y' }),
    'claire@example.com:\n  items:\n    a: { title: x, status: done, note: y }\n',
  ],
  [
    'writes several lines as a block',
    'claire@example.com:\n  items:\n    a: { title: x, ticket: 12 } # c\n',
    item('a', { title: 'x' }, { title: 'x', note: 'one\n# two' }),
    'claire@example.com:\n  items:\n    a: # c\n      title: x\n      note: |-\n        one\n        # two\n      ticket: 12\n',
  ],
  [
    'removes an item and leaves its comment',
    'claire@example.com:\n  items:\n    a: { title: x } # c\n    b: { title: y }\n',
    item('a', { title: 'x' }, undefined),
    'claire@example.com:\n  items:\n    # c\n    b: { title: y }\n',
  ],
  [
    'removes what an item leaves empty',
    'version: 1\nclaire@example.com: # C\n  items:\n    a: { title: x }\nb@example.com: {}\n',
    item('a', { title: 'x' }, undefined),
    'version: 1\n# C\nb@example.com: {}\n',
  ],
  [
    'keeps unknown keys of an item of the guide',
    'claire@example.com:\n  items: { a: { status: done, ticket: 12 } }\n',
    item('a', { status: 'done' }, undefined),
    'claire@example.com:\n  items: { a: { ticket: 12 } }\n',
  ],
  [
    'keeps wrong values beside those it sets',
    'claire@example.com:\n  items: { a: { status: dnoe, due: soon } }\n',
    item('a', undefined, { status: 'done' }),
    'claire@example.com:\n  items: { a: { status: done, due: soon } }\n',
  ],
  [
    'keeps Windows line ends',
    'version: 1\r\nclaire@example.com:\r\n  items:\r\n    a: { title: x }\r\n',
    item('b', undefined, { note: 'one\ntwo' }),
    'version: 1\r\nclaire@example.com:\r\n  items:\r\n    a: { title: x }\r\n    b:\r\n      note: |-\r\n        one\r\n        two\r\n',
  ],
  [
    'stays between braces',
    '{ "claire@example.com": { "items": { "a": { "title": "x" } } } }',
    item('b', undefined, { note: 'one\ntwo' }),
    '{ "claire@example.com": { "items": { "a": { "title": "x" }, b: { note: "one\\ntwo" } } } }',
  ],
  [
    'writes an alias out and leaves its anchor',
    'claire@example.com:\n  items:\n    a: &a { title: x }\n    b: *a\n',
    item('b', { title: 'x' }, { title: 'z' }),
    'claire@example.com:\n  items:\n    a: &a { title: x }\n    b: { title: z }\n',
  ],
];

describe('writing a checklist', () => {
  for (const [title, before, operation, after] of cases)
    it(title, () => {
      const applied = applyOperations(before, [operation]);
      assert.ok(applied.kind === 'done', JSON.stringify(applied));
      assert.equal(applied.text, after);
    });

  it('has nothing to do where the value stands there already', () => {
    const text = 'claire@example.com: { items: { a: { title: x } } }\n';
    const operations = [item('a', { title: 'before' }, { title: 'x' })];
    assert.deepEqual(applyOperations(text, operations), { kind: 'done', text, changes: [], operations });
  });

  it('writes nothing where one of several operations came too late', () => {
    const text = 'claire@example.com: { items: { a: { title: x } } }\n';
    const late = item('a', { title: 'before' }, { title: 'y' });
    assert.deepEqual(applyOperations(text, [item('b', undefined, { title: 'z' }), late]), {
      kind: 'conflict',
      conflicts: [{ operation: late, found: { title: 'x' } }],
    });
  });

  const refused: readonly (readonly [code: string, text: string])[] = [
    ['newer-version', 'version: 2\n'],
    ['syntax', 'claire@example.com:\n  items: { a: { title: x }\n'],
    ['conflict-markers', '<<<<<<< HEAD\n=======\n>>>>>>> main\n'],
    ['not-a-map', '- list\n'],
    ['not-editable', 'claire@example.com:\n  items: [a]\n'],
    ['not-editable', 'claire@example.com:\n  items: { b: &b { c: &c x }, own-1: done }\n'],
    ['not-editable', 'x: &x { own-2: { title: y } }\nclaire@example.com: { items: *x }\n'],
  ];
  for (const [code, text] of refused)
    it(`refuses, with ${code}: ${text.trim()}`, () => {
      const applied = applyOperations(text, [item('own-1', undefined, { title: 'z' })]);
      assert.ok(applied.kind === 'refused', JSON.stringify(applied));
      assert.equal(applied.problem.code, code);
    });

  it('refuses to change through an anchor what another mailbox repeats', () => {
    const text =
      'claire@example.com:\n  items: { a: &a { title: &t x, note: y } }\npaul@example.com:\n  items: { a: *a }\n';
    const applied = applyOperations(text, [item('a', { title: 'x', note: 'y' }, { title: 'z', note: 'y' })]);
    assert.equal(applied.kind, 'refused');
  });

  it('changes nothing but the lines of the item, in every layout', () => {
    for (const [title, layout] of Object.entries(layouts)) {
      const applied = applyOperations(layout, [item('added', undefined, { status: 'done' })]);
      assert.ok(applied.kind === 'done', title);
      const lines = (text: string): string[] => text.split(/\r?\n/);
      const gone = lines(layout).filter((line) => line !== '' && !lines(applied.text).includes(line));
      assert.ok(gone.length <= 1, `${title}: ${gone.join('\n')}`);
    }
  });

  it('gives a long file of comments its version', () => {
    const applied = applyOperations('# comment\n'.repeat(2_000), [item('a', undefined, { owner: 'IT' })]);
    assert.ok(applied.kind === 'done');
    assert.match(applied.text, /# comment\nversion: 1\nclaire@example\.com:\n/);
  });

  const removals: readonly (readonly [title: string, text: string])[] = [
    [
      'a key that it does not know',
      'claire@example.com:\n  items:\n    own-1: { title: x, ticket: 5 } # c\n    b: { title: y }\n',
    ],
    [
      'a block with comments inside',
      'version: 1\nclaire@example.com:\n  # above\n  items:\n    own-1:\n      title: x # t\n      ticket:\n        - 5 # five\n# end\nb@example.com: {}\n',
    ],
    ['braces', '{ "claire@example.com": { "items": { "own-1": { "title": "x", "ticket": 5 } } } }'],
  ];
  for (const [title, text] of removals)
    for (const lineBreak of ['\n', '\r\n'])
      it(`puts back byte for byte what was removed: ${title}, ${JSON.stringify(lineBreak)}`, () => {
        const before = text.replaceAll('\n', lineBreak);
        const removed = applyOperations(before, [item('own-1', { title: 'x' }, undefined)]);
        assert.ok(removed.kind === 'done');
        const undone = applyOperations(removed.text, inverse(removed.operations));
        assert.ok(undone.kind === 'done', JSON.stringify(undone));
        assert.equal(undone.text, before);
        assert.equal(applyChanges(removed.text, undone.changes), before);
      });

  it('keeps unknown keys where the place of a removed item is gone', () => {
    const before =
      'claire@example.com:\n  items:\n    own-1:\n      title: x\n      ticket:\n        - 5\n    b: { title: y }\n';
    const removed = applyOperations(before, [item('own-1', { title: 'x' }, undefined)]);
    assert.ok(removed.kind === 'done');
    const undone = applyOperations(removed.text.replace('title: y', 'title: z'), inverse(removed.operations));
    assert.ok(undone.kind === 'done');
    assert.equal(
      undone.text,
      'claire@example.com:\n  items:\n    b: { title: z }\n    own-1: { title: x, ticket: [5] }\n',
    );
  });

  it('writes thousands of items of a large file without reading it again for each, prose with & and * in it', () => {
    const addresses = Array.from({ length: 300 }, (_, index) => `m${index}@example.com`);
    const items = Array.from({ length: 12 }, (_, index) => `    i${index}: { owner: IT, note: "R &D *x" }\n`);
    const text = `version: 1\n${addresses.map((one) => `${one}:\n  items:\n${items.join('')}`).join('')}`;
    const kept = { owner: 'IT', note: 'R &D *x' };
    const operations = addresses.flatMap((one) =>
      ['i1', 'i2', 'i3'].map(
        (id) =>
          ({ kind: 'item', address: one, id, expected: kept, value: { ...kept, status: 'done' } }) as const,
      ),
    );
    const begun = performance.now();
    const applied = applyOperations(text, operations);
    assert.equal(applied.kind, 'done');
    // Reading the file for each takes minutes.
    assert.ok(performance.now() - begun < 10_000);
  });
});
