import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ChecklistOperation, StoredItem } from '../../../src/core/guide/checklist/stored.ts';
import { makeWords } from '../../../src/core/words/words.ts';
import { ChecklistStore } from '../../../src/editor/guide/checklist-store/checklist-store.ts';

const address = 'claire@example.com';
const item = (expected: StoredItem | undefined, value: StoredItem | undefined): ChecklistOperation => ({
  kind: 'item',
  address,
  id: 'own-1',
  expected,
  value,
});
const text = (title: string): string =>
  `version: 1\nclaire@example.com:\n  items:\n    own-1: { title: ${title} } # mine\n`;

describe('the store of checklists', () => {
  let folder: string;
  let path: string;
  let store: ChecklistStore;
  let file: vscode.Uri;

  beforeEach(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = await mkdtemp(join(workspace.uri.fsPath, 'checklists-'));
    path = join(folder, 'mailboxes.checklist.yaml');
    file = vscode.Uri.file(join(folder, 'mailboxes.yaml'));
    store = new ChecklistStore(makeWords('en', {}), vscode.Uri.file(join(folder, 'storage')));
  });
  afterEach(async () => {
    store.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await rm(folder, { recursive: true, force: true });
  });

  const title = async (): Promise<string | undefined> =>
    (await store.read(file)).of(address).items.get('own-1')?.title;
  const told = (change: () => Promise<unknown>): Promise<vscode.Uri> =>
    new Promise((resolve, reject) => {
      const listening = store.onDidChange((uri) => {
        listening.dispose();
        resolve(uri);
      });
      change().catch(reject);
    });
  /** Resolves once the store, told of a change, reads another title. */
  const becomes = async (expected: string | undefined, change: () => Promise<unknown>): Promise<void> => {
    let listening: vscode.Disposable | undefined;
    const seen = new Promise<void>((resolve) => {
      listening = store.onDidChange(async () => {
        if ((await title()) === expected) resolve();
      });
    });
    await change();
    await seen;
    listening?.dispose();
  };
  const show = async (): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(path);
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  };
  const kept = (): Promise<string> => readFile(path, 'utf8');

  it('makes a file that was not there, and reads it', async () => {
    const before = await store.read(file);
    assert.deepEqual([before.exists, before.readOnly, before.has(address)], [false, false, false]);
    const uri = await told(() => store.apply(file, [item(undefined, { title: 'x' })]));
    assert.equal(uri.toString(), file.toString());
    assert.equal(await title(), 'x');
    assert.match(await kept(), /^# Checklists and answers/);
  });

  it('is told of a change on disk, of a removal, and of edits that are not saved', async () => {
    await writeFile(path, text('one'));
    assert.equal(await title(), 'one');
    await becomes('two', () => writeFile(path, text('two')));
    const document = await show();
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 9, 0), text('three'));
    await becomes('three', async () => vscode.workspace.applyEdit(edit));
    await becomes('two', async () =>
      vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
    );
    await becomes(undefined, () => rename(path, `${path}.away`));
  });

  it('gives the same object again where nothing has changed', async () => {
    await writeFile(path, text('one'));
    assert.equal(await store.read(file), await store.read(file));
  });

  it('writes through an editor that shows the file, and the editor can undo it', async () => {
    await writeFile(path, text('one'));
    const document = await show();
    assert.equal((await store.apply(file, [item({ title: 'one' }, { title: 'two' })])).kind, 'done');
    assert.deepEqual([document.isDirty, document.getText(), await kept()], [false, text('two'), text('two')]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text('one'));
    assert.equal(await title(), 'one');
  });

  it('leaves unsaved edits for the person to save', async () => {
    await writeFile(path, text('one'));
    const document = await show();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal((await store.apply(file, [item({ title: 'one' }, { title: 'two' })])).kind, 'done');
    assert.equal(document.getText(), `# typed\n${text('two')}`);
    assert.equal(await kept(), text('one'));
  });

  it('tells what came too late, and writes nothing', async () => {
    await writeFile(path, text('theirs'));
    const operation = item({ title: 'one' }, { title: 'mine' });
    assert.deepEqual(await store.apply(file, [operation]), {
      kind: 'conflict',
      conflicts: [{ operation, found: { title: 'theirs' } }],
    });
    assert.equal(await kept(), text('theirs'));
  });

  it('tells of a read-only file, and leaves it', async () => {
    await writeFile(path, text('one'));
    await chmod(path, 0o444);
    assert.equal((await store.read(file)).readOnly, true);
    assert.deepEqual(await store.apply(file, [item({ title: 'one' }, { title: 'two' })]), {
      kind: 'read-only',
    });
    await show();
    assert.deepEqual(await store.apply(file, [item({ title: 'one' }, { title: 'two' })]), {
      kind: 'read-only',
    });
    assert.equal(await kept(), text('one'));
  });

  it('merges by item what git left, once every conflict is chosen', async () => {
    const both = `version: 1\nclaire@example.com:\n  items:\n<<<<<<< HEAD\n    identify-provider: { note: ours }\n=======\n    identify-provider: { note: theirs }\n    own-2: { title: x }\n>>>>>>> main\n`;
    await writeFile(path, both);
    const read = await store.read(file);
    assert.deepEqual([read.content.state, read.canEdit(address)], ['conflict-markers', false]);
    const outcome = await store.mergeConflict(file);
    assert.equal(outcome.kind, 'conflicts');
    assert.equal(await kept(), both);
    assert.deepEqual(await store.mergeConflict(file, () => 'theirs'), { kind: 'merged' });
    const { items } = (await store.read(file)).of(address);
    assert.equal(items.get('identify-provider')?.note, 'theirs');
    assert.equal(items.size, 2);
  });

  it('writes operations that come at the same time one after the other', async () => {
    const operations = Array.from({ length: 10 }, (_, at): ChecklistOperation => ({
      kind: 'item',
      address,
      id: `own-${at}`,
      expected: undefined,
      value: { title: 'x' },
    }));
    const outcomes = await Promise.all(operations.map((operation) => store.apply(file, [operation])));
    assert.deepEqual(new Set(outcomes.map(({ kind }) => kind)), new Set(['done']));
    assert.equal((await store.read(file)).of(address).items.size, 10);
  });

  it('refuses more than it reads', async () => {
    await writeFile(path, `# ${'x'.repeat(13 * 1024 * 1024)}\n`);
    assert.equal((await store.read(file)).content.state, 'too-large');
    const outcome = await store.apply(file, [item(undefined, { title: 'x' })]);
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.problem.code, 'too-large');
  });

  it('watches files outside of the workspace too', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'mailops-outside-'));
    try {
      const other = vscode.Uri.file(join(outside, 'mailboxes.yaml'));
      await store.read(other);
      const uri = await told(() => writeFile(join(outside, 'mailboxes.checklist.yaml'), text('one')));
      assert.equal(uri.toString(), other.toString());
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });
});
