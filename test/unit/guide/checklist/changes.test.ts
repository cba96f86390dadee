import assert from 'node:assert/strict';
import type { ItemChangeResult, ItemEdit } from '../../../../src/core/guide/checklist/changes/change.ts';
import { changeItem } from '../../../../src/core/guide/checklist/changes/change-item.ts';
import { itemFaultText } from '../../../../src/core/guide/checklist/changes/fault-text.ts';
import { moveItem, orderBetween } from '../../../../src/core/guide/checklist/changes/move-item.ts';
import { addItem, removeItem } from '../../../../src/core/guide/checklist/changes/own-items.ts';
import { checklistOf } from '../../../../src/core/guide/checklist/checklist-of.ts';
import type { PlanPart } from '../../../../src/core/guide/checklist/checklist.ts';
import { itemsOfPart } from '../../../../src/core/guide/checklist/items/all.ts';
import type {
  ChecklistOperation,
  StoredChecklist,
  StoredItem,
} from '../../../../src/core/guide/checklist/stored.ts';
import type { GuideFacts } from '../../../../src/core/guide/facts.ts';
import { applied, factsOf, itemOf, reportOf, storedOf, today, words } from './scene.ts';

const doer = { by: 'Paul', now: '2026-11-25T12:00:00Z' };
const signed = { by: doer.by, at: doer.now };
const scene = (stored: StoredChecklist, facts: GuideFacts = factsOf()) => ({ facts, stored, words, today });

function operationsOf(result: ItemChangeResult): readonly ChecklistOperation[] {
  assert.ok('operations' in result, JSON.stringify(result));
  return result.operations;
}

describe('changeItem', () => {
  const cases: readonly (readonly [
    title: string,
    kept: StoredItem | undefined,
    edit: ItemEdit,
    value: StoredItem | undefined,
  ])[] = [
    ['a person’s tick has name and time', undefined, { status: 'done' }, { status: 'done', ...signed }],
    [
      'a tick that is taken back leaves nothing',
      { status: 'done', ...signed },
      { status: 'todo' },
      undefined,
    ],
    [
      'a note stays when a tick goes',
      { note: 'n', status: 'done', by: 'x' },
      { status: 'todo' },
      { note: 'n' },
    ],
    [
      'a person’s status drops the machine’s evidence',
      { status: 'done', by: 'mailops', at: 'x', evidence: 'e' },
      { status: 'skipped' },
      { status: 'skipped', ...signed },
    ],
    ['the owner of the guide is not kept', { owner: 'Paul' }, { owner: 'Admin' }, undefined],
    ['another owner is', undefined, { owner: ' Paul ' }, { owner: 'Paul' }],
    ['a cleared owner is the guide’s again', { owner: 'Paul' }, { owner: '' }, undefined],
    ['the due date of the guide is not kept', { due: 'J+3' }, { due: 'j' }, undefined],
    ['a due date is kept as the file has it', undefined, { due: 'j +2' }, { due: 'J+2' }],
    ['a day is kept', undefined, { due: '2028-02-29' }, { due: '2028-02-29' }],
    [
      'the title of the guide is not kept',
      { title: 'x' },
      { title: 'Reset the password on the server, not in the mail program' },
      undefined,
    ],
    ['a title is one line', undefined, { title: ' a\n b\u0007 ' }, { title: 'a b' }],
    ['a note keeps its lines', undefined, { note: 'a\r\nb\n' }, { note: 'a\nb' }],
    ['the place is kept', { order: 1.5, note: 'n' }, { note: '' }, { order: 1.5 }],
    [
      'several at once',
      undefined,
      { owner: 'Paul', due: 'J+4', status: 'doing', note: 'n' },
      { owner: 'Paul', due: 'J+4', status: 'doing', note: 'n', ...signed },
    ],
  ];
  for (const [title, kept, edit, value] of cases)
    it(title, () => {
      const stored = storedOf(kept && { 'reset-password': kept, 'from-the-future': { note: 'kept' } });
      const operations = operationsOf(changeItem(scene(stored), 'reset-password', edit, doer));
      assert.deepEqual(operations, [
        { kind: 'item', address: 'claire@example.com', id: 'reset-password', expected: kept, value },
      ]);
      if (kept) assert.ok(applied(stored, operations).items.has('from-the-future'));
    });

  const nothing: readonly (readonly [string, StoredItem | undefined, ItemEdit])[] = [
    ['nothing', undefined, {}],
    ['the status that it has', { status: 'done', by: 'Anna', at: 'x' }, { status: 'done' }],
    ['todo where nobody said otherwise', undefined, { status: 'todo' }],
    ['the note that it has', { note: 'n' }, { note: 'n ' }],
    ['a due date beside the same', { due: 'J+3' }, { due: 'J +3' }],
  ];
  for (const [title, kept, edit] of nothing)
    it(`writes nothing for ${title}`, () => {
      const stored = storedOf(kept && { 'reset-password': kept });
      assert.deepEqual(operationsOf(changeItem(scene(stored), 'reset-password', edit, doer)), []);
    });

  it('keeps a person’s refusal of what Mailops would tick again', () => {
    const facts = factsOf('provider: ovh', { source: reportOf() });
    const operations = operationsOf(
      changeItem(scene(storedOf(), facts), 'check-imap-login', { status: 'todo' }, doer),
    );
    const stored = applied(storedOf(), operations);
    assert.deepEqual(stored.items.get('check-imap-login'), { status: 'todo', ...signed });
    assert.equal(itemOf(facts, 'check-imap-login', stored).status, 'todo');
  });

  it('keeps a person’s refusal of what Mailops once ticked', () => {
    const kept: StoredItem = { status: 'done', by: 'mailops', at: '2026-11-20T00:00:00Z', evidence: 'e' };
    const stored = storedOf({ 'check-imap-login': kept });
    const operations = operationsOf(changeItem(scene(stored), 'check-imap-login', { status: 'todo' }, doer));
    assert.deepEqual(operations[0]?.value, { status: 'todo', ...signed });
  });

  it('never signs a person as the machine', () => {
    const [operation] = operationsOf(
      changeItem(scene(storedOf()), 'reset-password', { status: 'done' }, { ...doer, by: 'mailops' }),
    );
    assert.notEqual(operation?.value && 'by' in operation.value && operation.value.by, 'mailops');
  });

  const faults: readonly (readonly [id: string, edit: ItemEdit, code: string, said: RegExp])[] = [
    ['reset-password', { due: 'next week' }, 'due-unreadable', /next week.*J\+2.*2026-11-23/],
    ['reset-password', { due: '2027-02-29' }, 'due-no-such-day', /2027-02-29/],
    ['reset-password', { due: 'J-1' }, 'due-unreadable', /J-1/],
    ['reset-password', { owner: 'x'.repeat(101) }, 'too-long', /101.*100/],
    ['reset-password', { note: 'x'.repeat(4001) }, 'too-long', /4,001.*4,000/],
    ['own-1', { title: '  ' }, 'title-missing', /title/],
    ['own-9', { status: 'done' }, 'no-such-item', /own-9/],
    ['nonsense', { status: 'done' }, 'no-such-item', /nonsense/],
    ['__proto__', { status: 'done' }, 'no-such-item', /__proto__/],
  ];
  for (const [id, edit, code, said] of faults)
    it(`refuses ${JSON.stringify(edit).slice(0, 40)} of ${id} as ${code}`, () => {
      const stored = storedOf({ 'own-1': { title: 'Tell the accountant' } });
      const result = changeItem(scene(stored), id, edit, doer);
      assert.ok('fault' in result);
      assert.equal(result.fault.code, code);
      assert.match(itemFaultText(result.fault, words), said);
    });

  it('keeps the status of an own item in so many words', () => {
    const own: StoredItem = { title: 'x', part: 'reset', order: 7, status: 'done', by: 'Anna' };
    const [operation] = operationsOf(
      changeItem(scene(storedOf({ 'own-1': own })), 'own-1', { status: 'todo' }, doer),
    );
    assert.deepEqual(operation?.value, { title: 'x', part: 'reset', order: 7, status: 'todo' });
  });
});

describe('own items', () => {
  it('come last in their part, with ids of their own', () => {
    const first = operationsOf(addItem(scene(storedOf()), 'reset', ' Tell the\naccountant '));
    const stored = applied(storedOf(), first);
    assert.deepEqual(
      [...stored.items],
      [
        [
          'own-1',
          {
            title: 'Tell the accountant',
            part: 'reset',
            order: itemsOfPart.reset.length + 1,
            status: 'todo',
          },
        ],
      ],
    );
    const second = applied(stored, operationsOf(addItem(scene(stored), 'reset', 'x')));
    assert.deepEqual([...second.items.keys()], ['own-1', 'own-2']);
    const items = checklistOf(factsOf(), second, today, words).filter(({ part }) => part === 'reset');
    assert.deepEqual(
      items.slice(-2).map(({ id, isOwn, title }) => [id, isOwn, title]),
      [
        ['own-1', true, 'Tell the accountant'],
        ['own-2', true, 'x'],
      ],
    );
  });

  it('do not take an id that was written by hand', () => {
    const stored = storedOf({ 'own-7': { title: 'a' }, 'own-lunch': { title: 'b' } });
    assert.equal(operationsOf(addItem(scene(stored), 'backup', 'x'))[0]?.id, 'own-8');
  });

  it('stand at the end of the plan where the file names no part', () => {
    const stored = storedOf({
      'own-1': { title: 'Tell the accountant', order: 7, owner: 'Paul', due: 'J+1' },
    });
    const item = itemOf(factsOf('migration: { start: 2026-11-23 }'), 'own-1', stored);
    assert.deepEqual(
      [item.part, item.owner, item.dueDate, item.overdueDays],
      ['clean-up', 'Paul', '2026-11-24', 1],
    );
  });

  it('need a title', () => {
    const result = addItem(scene(storedOf()), 'reset', ' \n ');
    assert.ok('fault' in result && result.fault.code === 'title-missing');
  });

  it('can be removed, those of the guide cannot', () => {
    const own = { title: 'x' };
    const stored = storedOf({ 'own-1': own });
    assert.deepEqual(operationsOf(removeItem(scene(stored), 'own-1')), [
      { kind: 'item', address: 'claire@example.com', id: 'own-1', expected: own, value: undefined },
    ]);
    for (const [id, code] of [
      ['reset-password', 'not-own'],
      ['own-2', 'no-such-item'],
    ]) {
      const result = removeItem(scene(stored), id ?? '');
      assert.ok('fault' in result && result.fault.code === code, id);
      assert.ok(itemFaultText(result.fault, words).includes(id ?? ''));
    }
  });
});

describe('moveItem', () => {
  const facts = factsOf('provider: ovh, migration: { target: { provider: microsoft365 } }');
  const idsOf = (stored: StoredChecklist, part: PlanPart): string[] =>
    checklistOf(facts, stored, today, words)
      .filter((item) => item.part === part && item.notApplicable === undefined)
      .map(({ id }) => id);
  const moved = (stored: StoredChecklist, id: string, by: -1 | 1): StoredChecklist =>
    applied(stored, operationsOf(moveItem(scene(stored, facts), id, by)));

  it('changes places with its neighbour by one number, and back to none', () => {
    const before = idsOf(storedOf(), 'inventory');
    const up = moved(storedOf(), 'measure-size', -1);
    assert.deepEqual(idsOf(up, 'inventory'), [before[0], 'measure-size', before[1], ...before.slice(3)]);
    assert.equal(up.items.size, 1);
    const back = moved(up, 'measure-size', 1);
    assert.deepEqual(idsOf(back, 'inventory'), before);
  });

  it('walks through its whole part and stays in it', () => {
    const before = idsOf(storedOf(), 'reset');
    let stored = storedOf();
    for (let step = 0; step < before.length + 2; step += 1) stored = moved(stored, 'reset-password', 1);
    assert.deepEqual(idsOf(stored, 'reset'), [...before.slice(1), 'reset-password']);
    for (let step = 0; step < before.length + 2; step += 1) stored = moved(stored, 'reset-password', -1);
    assert.deepEqual(idsOf(stored, 'reset'), before);
  });

  it('steps over what is folded away', () => {
    const before = idsOf(storedOf(), 'reset');
    assert.ok(!before.includes('allow-imap'), 'folded away between two others');
    const down = moved(storedOf(), 'store-credentials', 1);
    assert.deepEqual(idsOf(down, 'reset'), [
      'reset-password',
      'add-recovery-method',
      'add-second-administrator',
      'store-credentials',
    ]);
  });

  it('numbers the part anew where there is no room left', () => {
    const stored = storedOf({
      'list-addresses': { order: 1.0000001 },
      'identify-provider': { order: 1 },
      'measure-size': { order: 1.0000002, note: 'n' },
    });
    const up = moved(stored, 'measure-size', -1);
    assert.deepEqual(idsOf(up, 'inventory').slice(0, 3), [
      'identify-provider',
      'measure-size',
      'list-addresses',
    ]);
    assert.equal(up.items.get('measure-size')?.note, 'n');
  });

  it('keeps its head when two have one place', () => {
    const stored = storedOf({ 'list-addresses': { order: 3 } });
    const down = moved(stored, 'list-addresses', 1);
    assert.deepEqual(idsOf(down, 'inventory').slice(0, 3), [
      'identify-provider',
      'measure-size',
      'list-addresses',
    ]);
  });

  it('survives a thousand moves to and fro', () => {
    let stored = storedOf();
    for (let turn = 0; turn < 500; turn += 1) {
      stored = moved(stored, 'measure-size', -1);
      stored = moved(stored, 'list-forwards', -1);
    }
    assert.deepEqual(new Set(idsOf(stored, 'inventory')), new Set(idsOf(storedOf(), 'inventory')));
  });

  it('finds short numbers between two', () => {
    const cases: readonly (readonly [number | undefined, number | undefined, number | undefined])[] = [
      [1, 2, 1.5],
      [1, 3, 2],
      [1, 1.5, 1.3],
      [undefined, 1, 0],
      [6, undefined, 7],
      [undefined, undefined, 1],
      [1, 1, undefined],
    ];
    for (const [before, after, between] of cases) assert.equal(orderBetween(before, after), between);
  });
});
