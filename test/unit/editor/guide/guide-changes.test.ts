import assert from 'node:assert/strict';
import { changeItem } from '../../../../src/core/guide/checklist/changes/change-item.ts';
import type { ItemEdit } from '../../../../src/core/guide/checklist/changes/change.ts';
import { addItem } from '../../../../src/core/guide/checklist/changes/own-items.ts';
import { applyOperations } from '../../../../src/core/guide/checklist/file/apply-operations.ts';
import { readChecklist } from '../../../../src/core/guide/checklist/file/read-checklist.ts';
import type { StoredChecklist } from '../../../../src/core/guide/checklist/stored.ts';
import { GuideChanges, type ChangedGuide } from '../../../../src/editor/guide/guide-changes.ts';
import type { DeskOutcome } from '../../../../src/editor/guide/checklist-desk.ts';
import { keptChecklists } from '../../../../src/editor/guide/checklist-store/kept-checklists.ts';
import { factsOf, words } from '../../guide/checklist/scene.ts';

const address = 'claire@example.com';
const item = 'reset-password';

/** A guide whose checklist is a text, and which reads it only when it is told to. */
class Guide implements ChangedGuide {
  readonly state = { facts: factsOf() };
  readonly services = { words };
  readonly identity = { address };
  readonly said: string[] = [];
  text = '';
  problem: string | undefined;
  refusal: string | undefined;
  sentAgain = 0;
  checklist = this.#read();
  readonly desk = {
    apply: (operations: Parameters<ChangedGuide['desk']['apply']>[0]): Promise<DeskOutcome> => {
      if (this.problem !== undefined)
        return Promise.resolve({ applied: [], conflicts: [], problem: this.problem });
      const done = applyOperations(this.text, operations);
      assert.notEqual(done.kind, 'refused');
      if (done.kind === 'done') this.text = done.text;
      const conflicts = done.kind === 'conflict' ? done.conflicts : [];
      return Promise.resolve({
        applied: done.kind === 'done' ? operations : [],
        conflicts: conflicts.map(({ operation, found }) => ({ operation, theirs: found })),
      });
    },
  };
  readonly changes = new GuideChanges(this);

  operator(): Promise<string> {
    return Promise.resolve('Paul');
  }

  inform(_kind: 'warning' | 'error', text: string): void {
    this.said.push(text);
  }

  sendAgain(): void {
    this.sentAgain += 1;
  }

  readAgain(): Promise<void> {
    this.checklist = this.#read();
    return Promise.resolve();
  }

  #read(): ReturnType<typeof keptChecklists> {
    return keptChecklists(readChecklist(this.text), { exists: true, readOnly: false });
  }

  get stored(): StoredChecklist {
    return this.#read().of(address);
  }

  /** Somebody else writes the items. */
  write(items: string): void {
    this.text = `version: 1\n${address}:\n  items:\n    ${items}\n`;
  }

  edit(edit: ItemEdit, seen?: ItemEdit): Promise<void> {
    return this.changes.do('a change', (scene, doer) => changeItem(scene, item, edit, doer, seen));
  }

  add(title: string): Promise<void> {
    return this.changes.do('a new item', (scene) => addItem(scene, 'reset', title));
  }
}

describe('what a person changes in a guide', () => {
  let guide: Guide;
  beforeEach(() => {
    guide = new Guide();
  });

  it('gets ids of its own where items are added in quick succession', async () => {
    await Promise.all([guide.add('a'), guide.add('b')]);
    assert.deepEqual(
      [...guide.stored.items].map(([id, { title }]) => [id, title]),
      [
        ['own-1', 'a'],
        ['own-2', 'b'],
      ],
    );
  });

  it('gets another id where somebody else took it', async () => {
    guide.write('own-1: { title: theirs }');
    await guide.add('mine');
    assert.deepEqual([...guide.stored.items.keys()], ['own-1', 'own-2']);
    assert.equal(guide.changes.conflicts.size, 0);
    await guide.changes.undo();
    assert.deepEqual([...guide.stored.items.keys()], ['own-1']);
  });

  it('leaves the note that somebody else wrote at the same moment', async () => {
    guide.write(`${item}: { note: theirs }`);
    await guide.edit({ status: 'done' });
    const kept = guide.stored.items.get(item);
    assert.deepEqual([kept?.note, kept?.status], ['theirs', 'done']);
    assert.equal(guide.changes.conflicts.size, 0);
    await guide.changes.undo();
    assert.deepEqual(guide.stored.items.get(item), { note: 'theirs' });
  });

  it('takes mine of a conflict without what else they changed', async () => {
    guide.write(`${item}: { note: theirs, owner: Gilles }`);
    await guide.edit({ note: 'mine' });
    assert.equal(guide.changes.conflicts.size, 1);
    assert.equal(guide.stored.items.get(item)?.note, 'theirs');
    await guide.changes.resolve('item', item, 'mine', 'a change');
    assert.deepEqual(guide.stored.items.get(item), { owner: 'Gilles', note: 'mine' });
    assert.equal(guide.changes.conflicts.size, 0);
  });

  it('asks before it writes over what came while somebody typed', async () => {
    guide.write(`${item}: { note: theirs }`);
    await guide.readAgain();
    await guide.edit({ note: 'mine' }, { note: '' });
    assert.equal(guide.stored.items.get(item)?.note, 'theirs');
    assert.equal(guide.changes.conflicts.size, 1);
    await guide.changes.resolve('item', item, 'theirs', 'a change');
    assert.equal(guide.stored.items.get(item)?.note, 'theirs');
    assert.equal(guide.changes.conflicts.size, 0);
  });

  it('is shown as it is where it could not be written', async () => {
    guide.problem = 'The disk is full.';
    await guide.edit({ status: 'done' });
    assert.deepEqual([guide.said, guide.sentAgain], [['The disk is full.'], 1]);
    guide.problem = undefined;
    await guide.edit({ due: 'whenever' });
    assert.equal(guide.sentAgain, 2);
    await guide.edit({ owner: '' });
    assert.equal(guide.sentAgain, 3, 'nothing to write');
    await guide.edit({ status: 'done' });
    assert.equal(guide.sentAgain, 3);
  });

  it('writes nothing where nothing can be changed any more', async () => {
    await guide.edit({ status: 'done' });
    const { text } = guide;
    guide.refusal = 'It is gone.';
    await guide.add('late');
    await guide.changes.undo();
    await guide.changes.redo();
    assert.deepEqual([guide.text, guide.said], [text, Array(3).fill('It is gone.')]);
  });
});
