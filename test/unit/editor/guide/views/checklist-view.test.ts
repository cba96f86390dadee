import assert from 'node:assert/strict';
import { checklistOf } from '../../../../../src/core/guide/checklist/checklist-of.ts';
import { latenessOf, proofText } from '../../../../../src/core/guide/checklist/item-words.ts';
import type { ItemStatus } from '../../../../../src/core/guide/checklist/stored.ts';
import {
  checklistView,
  type ChecklistViewScene,
} from '../../../../../src/editor/guide/views/checklist-view.ts';
import { factsOf, reportOf, storedOf, today, words } from '../../../guide/checklist/scene.ts';

const scene: ChecklistViewScene = { words, today, start: '2026-11-24', canEdit: true };
const facts = factsOf('provider: ovh, owner: Claire, migration: { start: 2026-11-24 }', {
  source: reportOf({}, { provider: null }),
});
const stored = storedOf({
  'reset-password': { status: 'done', by: 'Paul', at: '2026-11-24T10:00:00Z', note: 'in the vault' },
  'own-1': { title: 'Tell the accountant', part: 'reset', owner: 'Zoé', due: 'J+1' },
});
const items = checklistOf(facts, stored, today, words);

describe('checklistView', () => {
  const view = checklistView(items, scene);
  const itemOf = (id: string) => view.parts.flatMap((part) => part.items).find((item) => item.id === id);

  it('has all parts in order, with every item once', () => {
    assert.deepEqual(
      view.parts.map(({ id, title }) => [id, title]),
      [
        ['inventory', 'Inventory'],
        ['backup', 'Backup'],
        ['reset', 'Reset'],
        ['reactivation', 'Reactivation'],
        ['migration', 'Migration'],
        ['verification', 'Verification'],
        ['clean-up', 'Clean-up'],
      ],
    );
    assert.deepEqual(
      view.parts.flatMap((part) => part.items.map(({ id }) => id)),
      items.map(({ id }) => id),
    );
  });

  it('tells progress, owners and day J', () => {
    assert.match(view.progressText, /^\d+ of \d+ done · \d+ overdue$/);
    assert.deepEqual(view.owners, ['Admin', 'Claire', 'IT', 'Zoé']);
    assert.equal(view.startText, 'Day J is Nov 24, 2026.');
    assert.match(checklistView(items, { ...scene, start: undefined }).startText, /migration\.start/);
    assert.equal(checklistView(items, { ...scene, canUndo: 'x' }).canUndo, 'x');
  });

  it('tells a person’s tick from a machine’s', () => {
    assert.equal(itemOf('reset-password')?.proof, 'Done by Paul on Nov 24, 2026');
    assert.equal(itemOf('reset-password')?.byMachine, false);
    const login = itemOf('check-imap-login');
    assert.equal(login?.byMachine, true);
    assert.equal(
      login.proof,
      'Verified by Mailops on Nov 24, 2026: imap.login ok, imap.select ok: imap.example.com:1',
    );
  });

  it('tells dates and lateness in words', () => {
    assert.equal(itemOf('own-1')?.dueText, 'Nov 25, 2026');
    assert.deepEqual(itemOf('own-1')?.lateness, { text: 'due today', isOverdue: false });
    assert.deepEqual(itemOf('measure-size')?.lateness, { text: '1 day overdue', isOverdue: true });
    assert.equal(itemOf('reset-password')?.lateness, undefined, 'it is done');
    assert.equal(itemOf('check-calendars')?.lateness, undefined, 'it does not apply');
    assert.match(itemOf('check-calendars')?.notApplicable ?? '', /No Exchange/);
    const undated = checklistOf(factsOf(), stored, today, words);
    const part = checklistView(undated, { ...scene, start: undefined }).parts.flatMap((one) => one.items);
    assert.equal(part.find(({ id }) => id === 'store-credentials')?.dueText, 'J+1');
  });

  it('shows a conflict where it is', () => {
    const conflict = { theirs: 'done', mine: 'skipped' };
    const parts = checklistView(items, { ...scene, conflicts: new Map([['own-1', conflict]]) }).parts;
    const found = parts.flatMap((part) => part.items).filter((item) => item.conflict);
    assert.deepEqual(
      found.map(({ id, conflict: shown }) => [id, shown]),
      [['own-1', conflict]],
    );
  });
});

describe('latenessOf', () => {
  const cases: readonly (readonly [string | undefined, ItemStatus, string | undefined])[] = [
    ['2026-11-22', 'todo', '3 days overdue'],
    ['2026-11-24', 'doing', '1 day overdue'],
    ['2026-11-25', 'todo', 'due today'],
    ['2026-11-26', 'todo', 'due tomorrow'],
    ['2026-12-02', 'todo', 'due in 7 days'],
    ['2026-12-03', 'todo', undefined],
    ['2026-11-22', 'done', undefined],
    ['2026-11-22', 'skipped', undefined],
    [undefined, 'todo', undefined],
  ];
  for (const [dueDate, status, text] of cases)
    it(`says ${text ?? 'nothing'} of ${dueDate ?? 'no day'}, ${status}`, () =>
      assert.equal(
        latenessOf({ ...(dueDate !== undefined && { dueDate }), status }, today, words)?.text,
        text,
      ));
});

describe('proofText', () => {
  const at = '2026-11-24T10:00:00Z';
  const cases: readonly (readonly [Parameters<typeof proofText>[0], string | undefined])[] = [
    [{ status: 'done' }, undefined],
    [{ status: 'done', by: 'Paul' }, 'Done by Paul'],
    [{ status: 'skipped', by: 'Paul', at }, 'Skipped by Paul on Nov 24, 2026'],
    [{ status: 'doing', by: 'Paul', at: 'nonsense' }, 'Begun by Paul'],
    [{ status: 'todo', by: 'Paul', at }, 'Set back by Paul on Nov 24, 2026'],
    [{ status: 'done', by: 'mailops' }, 'Verified by Mailops'],
    [
      { status: 'todo', by: 'mailops', at, evidence: 'imap.login x' },
      'Taken back by Mailops on Nov 24, 2026: imap.login x',
    ],
  ];
  for (const [tick, text] of cases)
    it(`says ${text ?? 'nothing'}`, () => assert.equal(proofText(tick, words), text));
});
