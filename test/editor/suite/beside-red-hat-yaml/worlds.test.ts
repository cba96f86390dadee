import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { mailboxType } from '../../../../src/core/mailboxes/schema.ts';
import { keyDescription } from '../../../../src/core/words/keys/key-words.ts';
import { makeWords } from '../../../../src/core/words/words.ts';

const id = 'redhat.vscode-yaml';

/** A key that is misspelt, and an address that stands twice: one problem of the structure, one of the meaning. */
const text = `version: 1
mailboxes:
  - address: claire@gmail.com
    provider: google
    imap: { prot: 993, security: tls }
    auth: oauth2
    \n
  - address: claire@gmail.com
`;
const misspelt = 4;
const twice = 8;
const onAuth = new vscode.Position(5, 6);
const emptyLine = new vscode.Position(6, 4);
const onProvider = new vscode.Position(3, 14);
const authDescription = keyDescription(['auth'], makeWords('en', {})) ?? assert.fail();

describe('without and with Red Hat’s YAML extension', function () {
  this.timeout(60_000);
  let document: vscode.TextDocument;

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'worlds.mailboxes.yaml');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
  });

  /** The problems of a line: ours by their codes, those of anybody else as `theirs`. */
  const problemsOf = (line: number): readonly string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(
        ({ range, severity }) => range.start.line === line && severity <= vscode.DiagnosticSeverity.Warning,
      )
      .map(({ source, code }) =>
        source === 'Mailops' ? String(typeof code === 'object' ? code.value : code) : 'theirs',
      );

  const problemsBecome = (line: number, expected: readonly string[]): Promise<void> =>
    until(
      vscode.languages.onDidChangeDiagnostics,
      () => JSON.stringify(problemsOf(line)) === JSON.stringify(expected),
      () => `the problems of line ${line} are ${problemsOf(line).join(', ')}`,
    );

  const hoverText = async (at: vscode.Position): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    return (
      hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n---\n')
        // Ours escape what Markdown could take for its own.
        .replaceAll('\\', '')
    );
  };

  const labelsAt = async (at: vscode.Position): Promise<readonly string[]> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  /** What has to hold in both worlds: everything is there, and nothing is there twice. */
  const saysAllOnce = async (): Promise<void> => {
    const labels = await labelsAt(emptyLine);
    const there = new Set(['address', 'provider', 'imap', 'auth']);
    for (const key of Object.keys(mailboxType.keys).filter((each) => !there.has(each)))
      assert.equal(labels.filter((label) => label === key).length, 1, `${key} in ${labels.join(', ')}`);
    const hover = await hoverText(onAuth);
    assert.equal(hover.split(authDescription).length - 1, 1, hover);
    assert.match(hover, /Google/, 'the meaning: what the provider wants');
    const providers = await labelsAt(onProvider);
    assert.equal(providers.filter((label) => label === 'google').length, 1, providers.join(', '));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['version', 'mailboxes'],
    );
  };

  it('all is ours where it is not there', async () => {
    assert.equal(vscode.extensions.getExtension(id), undefined);
    await problemsBecome(misspelt, ['mailops/unknown-key']);
    await problemsBecome(twice, ['mailops/duplicate-address']);
    await saysAllOnce();
  });

  it('the structure is left to it as soon as it is installed', async () => {
    const vsix = process.env['MAILOPS_TEST_YAML_VSIX'] ?? assert.fail('no stand-in');
    await vscode.commands.executeCommand('workbench.extensions.installExtension', vscode.Uri.file(vsix));
    await until(
      vscode.extensions.onDidChange,
      () => vscode.extensions.getExtension(id) !== undefined,
      () => 'it is not installed',
    );
    await vscode.extensions.getExtension(id)?.activate();
    await problemsBecome(misspelt, ['theirs']);
    assert.deepEqual(problemsOf(twice), ['mailops/duplicate-address']);
    await saysAllOnce();
  });

  it('is ours again where the person switches it off there', async () => {
    const settings = vscode.workspace.getConfiguration('yaml');
    await settings.update('validate', false, vscode.ConfigurationTarget.Global);
    await problemsBecome(misspelt, ['mailops/unknown-key']);
    await settings.update('hover', false, vscode.ConfigurationTarget.Global);
    await settings.update('completion', false, vscode.ConfigurationTarget.Global);
    await saysAllOnce();
    for (const name of ['validate', 'hover', 'completion'])
      await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    await problemsBecome(misspelt, ['theirs']);
    await saysAllOnce();
  });
});

/** Waits for what an event announces: looks now and each time it comes, and fails in the end with what `describe` says. */
async function until(
  event: vscode.Event<unknown>,
  holds: () => boolean,
  describe: () => string,
): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(describe()));
    }, 20_000);
    const listener = event(() => {
      if (!holds()) return;
      clearTimeout(late);
      listener.dispose();
      resolve();
    });
  });
}
