import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileOf, openFile, removeFiles } from '../language-document.ts';

/** Stands where the cursor is. */
const mark = '¦';

const head = 'version: 1\nmailboxes:\n  - address: a@gmail.com\n    provider: google\n';

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

function replacedBy({ range }: vscode.CompletionItem): vscode.Range {
  assert.ok(range !== undefined);
  return range instanceof vscode.Range ? range : range.replacing;
}

describe('completion', () => {
  const name = 'completion.mailboxes.yaml';
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await openFile(name, head);
  });
  after(async () => removeFiles(name));

  /** Makes the text that of the file, unsaved, and asks for suggestions at its mark. */
  async function askAt(marked: string): Promise<readonly vscode.CompletionItem[]> {
    const { document } = editor;
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    const offset = marked.indexOf(mark);
    assert.ok(await editor.edit((edit) => edit.replace(whole, marked.replace(mark, ''))));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
      undefined,
      50,
    );
    return items;
  }

  async function accept(items: readonly vscode.CompletionItem[], label: string): Promise<string> {
    const item = items.find((each) => labelOf(each) === label);
    assert.ok(item, `no “${label}” among ${items.map(labelOf).join(' · ')}`);
    const { insertText } = item;
    assert.ok(insertText instanceof vscode.SnippetString);
    const replaced = replacedBy(item);
    assert.ok(
      await editor.insertSnippet(insertText, replaced, {
        undoStopBefore: true,
        undoStopAfter: true,
        keepWhitespace: true,
      }),
    );
    return editor.document.getText();
  }

  it('of a half-typed key offers those that are not there yet, each with its line of explanation', async () => {
    const items = await askAt(`${head}    na${mark}`);
    const labels = items.map(labelOf);
    assert.ok(labels.includes('name') && labels.includes('owner'));
    assert.ok(!labels.includes('address') && !labels.includes('provider'));
    assert.equal(new Set(labels).size, labels.length, 'each once');
    const key = items.find((item) => labelOf(item) === 'name');
    assert.ok(key?.documentation !== undefined || (key?.detail ?? '') !== '');
    assert.equal(await accept(items, 'name'), `${head}    name: `);
  });

  it('fills a whole block for the provider', async () => {
    const items = await askAt(`${head}    im${mark}\n    owner: IT\n`);
    assert.equal(
      await accept(items, 'imap for Google'),
      `${head}    imap:\n      host: imap.gmail.com\n      port: 993\n      security: tls\n    owner: IT\n`,
    );
  });

  it('knows flow style that is still open', async () => {
    const items = await askAt(`${head}    imap: { host: ${mark}`);
    assert.ok(items.find((item) => labelOf(item) === 'imap.gmail.com')?.preselect);
    assert.equal(await accept(items, 'imap.gmail.com'), `${head}    imap: { host: imap.gmail.com`);
  });

  it('knows defaults, and owners that the file already has', async () => {
    const keys = await askAt(
      `version: 1\ndefaults:\n  ow${mark}\nmailboxes:\n  - address: a@gmail.com\n    owner: Help desk\n`,
    );
    assert.ok(!keys.map(labelOf).includes('address'), 'each mailbox has its own');
    assert.ok(keys.map(labelOf).includes('owner'));
    const owners = await askAt(
      `version: 1\ndefaults:\n  owner: ${mark}\nmailboxes:\n  - address: a@gmail.com\n    owner: Help desk\n`,
    );
    assert.match(
      await accept(owners, 'Help desk'),
      /^version: 1\ndefaults:\n {2}owner: Help desk\nmailboxes:\n/,
    );
  });

  it('knows anchors', async () => {
    const items = await askAt(
      `version: 1\nx-a: &base { owner: IT }\nmailboxes:\n  - address: a@gmail.com\n    <<: ${mark}\n`,
    );
    assert.match(await accept(items, '*base'), / {4}<<: \*base\n$/);
  });

  it('answers also where the word goes on while the answer is made', async () => {
    await askAt(`${head}    ${mark}`);
    const { document } = editor;
    const insert = async (text: string): Promise<vscode.Position> => {
      const at = document.positionAt(document.getText().length);
      assert.ok(await editor.edit((edit) => edit.insert(at, text)));
      return at.translate(0, text.length);
    };
    const at = await insert('n');
    const asked = vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    await insert('a');
    await insert('m');
    const { items } = await asked;
    const key = items.find((item) => labelOf(item) === 'name');
    assert.ok(key, `among ${items.map(labelOf).join(' · ')}`);
    // How much was typed when it was asked is the editor's affair; it counts on from there by itself.
    const { start, end } = replacedBy(key);
    assert.ok(start.isEqual(at.translate(0, -1)) && end.isAfterOrEqual(at), JSON.stringify({ start, end }));
  });

  it('keeps the line ends of the file', async () => {
    await askAt('');
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const items = await askAt(`${head}    smt${mark}`.replaceAll('\n', '\r\n'));
    assert.equal(
      await accept(items, 'smtp for Google'),
      `${head}    smtp:\n      host: smtp.gmail.com\n      port: 465\n      security: tls`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
  });

  it('gives an empty file its skeleton', async () => {
    // The last of this file: the places to fill in stay open in it.
    const items = await askAt(mark);
    const file = items.find(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.ok(file, items.map(labelOf).join(' · '));
    assert.match(await accept([file], labelOf(file)), /^version: 1\n(?:.*\n)*mailboxes:\n/);
  });

  it('leaves other YAML files alone', async () => {
    const other = 'completion.yaml';
    const { document } = await openFile(other, 'mailboxes:\n  - ad');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      fileOf(other),
      document.positionAt(document.getText().length),
    );
    assert.ok(
      !items.some(({ documentation, detail }) => documentation !== undefined || detail !== undefined),
    );
    assert.deepEqual(
      await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        fileOf(other),
        new vscode.Position(0, 1),
      ),
      [],
    );
    await removeFiles(other);
  });
});
