import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const broken = `version: 1 # first
mailboxes:
  - address: Claire <a@example.com> # a
    nmae: 'A' # name
    imap: { prot: 993 } # flow
    owner: IT
    mfa: [phone]
    migration: { start: 31/12/2026 }
`;

const fixed = `version: 1 # first
mailboxes:
  - address: a@example.com # a
    name: 'A' # name
    imap: { port: 993 } # flow
    owner: IT
    mfa: [phone]
    migration: { start: 2026-12-31 }
`;

/** Waits until the problems of a file satisfy `expected`. */
async function untilProblems(
  uri: vscode.Uri,
  expected: (rules: readonly string[]) => boolean,
): Promise<void> {
  const rules = (): string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Mailops')
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  if (expected(rules())) return;
  await new Promise<void>((resolve, reject) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!expected(rules())) return;
      clearTimeout(late);
      listener.dispose();
      resolve();
    });
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(`the problems of ${uri.path} stay ${rules().join(', ')}`));
    }, 8000);
  });
}

describe('code actions', () => {
  let folder: vscode.Uri;
  before(() => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    folder = first.uri;
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'fixes.mailboxes.yaml'));
  });

  /** The file, open, once its problems are shown. */
  async function open(text: string, rule: string): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.joinPath(folder, 'fixes.mailboxes.yaml');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    const editor = await vscode.window.showTextDocument(uri);
    await untilProblems(uri, (rules) => rules.includes(`mailops/${rule}`));
    return editor;
  }

  async function actionsAt(
    document: vscode.TextDocument,
    words: string,
    kind: vscode.CodeActionKind,
  ): Promise<readonly vscode.CodeAction[]> {
    const position = document.positionAt(document.getText().indexOf(words));
    const range = new vscode.Range(position, position);
    return vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind.value,
      50,
    );
  }

  it('mend the problem under the cursor and keep the rest of the line', async () => {
    const { document } = await open(broken, 'unknown-key');
    const actions = await actionsAt(document, 'nmae', vscode.CodeActionKind.QuickFix);
    const rename = actions.find(({ title }) => title === 'Rename to “name”');
    assert.ok(rename?.edit, actions.map(({ title }) => title).join(' | '));
    assert.equal(rename.isPreferred, true);
    await vscode.workspace.applyEdit(rename.edit);
    assert.equal(document.getText(), broken.replace('nmae', 'name'));
  });

  it('mend all problems of one rule', async () => {
    const { document } = await open(broken, 'unknown-key');
    const actions = await actionsAt(document, 'nmae', vscode.CodeActionKind.QuickFix);
    const all = actions.find(({ title }) => title.startsWith('Fix all “unknown-key”'));
    assert.ok(all?.edit, actions.map(({ title }) => title).join(' | '));
    await vscode.workspace.applyEdit(all.edit);
    assert.equal(document.getText(), broken.replace('nmae', 'name').replace('prot', 'port'));
  });

  it('mend all that is safe on save, for who wants it', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    const wish = { 'source.fixAll.mailops': 'explicit' };
    await settings.update('codeActionsOnSave', wish, vscode.ConfigurationTarget.Global);
    try {
      const editor = await open(broken, 'bad-date');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# edited\n'));
      await untilProblems(editor.document.uri, (rules) => rules.includes('mailops/bad-date'));
      await editor.document.save();
      assert.equal(editor.document.getText(), `# edited\n${fixed}`);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('move a password out of the file and its title and arguments', async () => {
    const text = `${fixed}    password: open-sesame-4711 # old\n`;
    const { document } = await open(text, 'password-in-file');
    const actions = await actionsAt(document, 'open-sesame', vscode.CodeActionKind.QuickFix);
    const [move] = actions;
    assert.equal(move?.title, 'Move password to secret storage');
    assert.ok(move.command);
    assert.ok(!JSON.stringify(move).includes('open-sesame-4711'));
    await vscode.commands.executeCommand(move.command.command, move.command.arguments?.[0]);
    assert.equal(document.getText(), `${fixed}    credential: editor # old\n`);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('mailops.forgetPassword', {
      file: document.uri.toString(),
      address: 'a@example.com',
    });
  });
});
