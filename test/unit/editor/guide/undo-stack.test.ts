import assert from 'node:assert/strict';
import { UndoStack, type DoneChange } from '../../../../src/editor/guide/undo-stack.ts';

const change = (what: string): DoneChange => ({ what, operations: [] });

/** What would be taken back next, and what done again. */
const nexts = ({ nextUndo, nextRedo }: UndoStack): unknown => [nextUndo?.what, nextRedo?.what];

describe('UndoStack', () => {
  it('takes back from the newest on and does again in the same order', () => {
    const stack = new UndoStack();
    stack.did(change('one'));
    stack.did(change('two'));
    assert.deepEqual(nexts(stack), ['two', undefined]);
    stack.undid();
    assert.deepEqual(nexts(stack), ['one', 'two']);
    stack.undid();
    assert.deepEqual(nexts(stack), [undefined, 'one']);
    stack.redid();
    stack.redid();
    assert.deepEqual(nexts(stack), ['two', undefined]);
  });

  it('forgets what was taken back once something else is done', () => {
    const stack = new UndoStack();
    stack.did(change('one'));
    stack.undid();
    stack.did(change('two'));
    assert.deepEqual(nexts(stack), ['two', undefined]);
  });

  it('drops one change wherever it stands', () => {
    const stack = new UndoStack();
    const [one, two] = [change('one'), change('two')];
    stack.did(one);
    stack.did(two);
    stack.undid();
    stack.drop(one);
    assert.deepEqual([stack.nextUndo, stack.nextRedo], [undefined, two]);
    stack.drop(two);
    assert.equal(stack.nextRedo, undefined);
  });

  it('remembers the last hundred', () => {
    const stack = new UndoStack();
    for (let count = 1; count <= 150; count += 1) stack.did(change(String(count)));
    let undone = 0;
    for (; stack.nextUndo; undone += 1) stack.undid();
    assert.equal(undone, 100);
    assert.equal(stack.nextRedo?.what, '51');
  });

  it('does nothing where there is nothing', () => {
    const stack = new UndoStack();
    stack.undid();
    stack.redid();
    assert.deepEqual([stack.nextUndo, stack.nextRedo], [undefined, undefined]);
  });
});
