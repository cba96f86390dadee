import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readLanguageFile } from '../../../src/core/language/language-file.ts';
import { localDay } from '../../../src/core/mailboxes/calendar-date.ts';
import { openFile, placeOf, problemsIn, removeFiles, until } from '../language-document.ts';

/** Mistakes behind text of every width, and behind tabs. */
const lines = [
  '# שלום 👩‍💻\tthe mailboxes',
  'version: 1',
  'organization: "مرحبا 😀"',
  'mailboxes: # 😀',
  '  - { name: "😀👩‍💻 שלום", address: a@gmail.com, nmae: "é" } # a',
  '  - address:\tb@gmail.com\t# b',
  '    imap:\t{ prot: 993, host: "😀 bad host" }',
  '    name: "e\u0301 𝒳"',
  '    delegates: ["a@gmail.com", a@gmail.com]\t# 😀 a@gmail.com',
  '    owner: "שלום 😀"',
  '  - address: c@gmail.com',
  '    password: 😀hunter2',
  '    owner: "שלום 😀"',
  '',
];

/** Each line end in turn; a lone CR only where YAML reads a comment on both of its sides. */
const mixed = lines
  .map((line, index) => (index === 0 ? `${line}\r# more\r\n` : `${line}${index % 2 === 0 ? '\r\n' : '\n'}`))
  .join('');

const layouts: readonly (readonly [string, string])[] = [
  ['LF', lines.join('\n')],
  ['CRLF', lines.join('\r\n')],
  ['mixed line ends, a lone CR among them', mixed],
  ['a byte order mark', `\uFEFF${lines.join('\n')}`],
  ['a byte order mark and mixed line ends', `\uFEFF${mixed}`],
];

/** What core finds in a text: the rules, each with the words it is about. */
function expectedIn(text: string): readonly string[] {
  return readLanguageFile(text, { today: localDay(new Date()) })
    .content.problems.map(
      ({ rule, range }) => `${rule} ${JSON.stringify(text.slice(range.start, range.end))}`,
    )
    .sort();
}

describe('ranges', () => {
  for (const [index, [title, text]] of layouts.entries())
    it(`are exact with ${title}`, async () => {
      const name = `ranges-${index}.mailboxes.yaml`;
      const { document } = await openFile(name, text);
      const shown = (): readonly string[] =>
        problemsIn(document.uri)
          .map(({ rule, diagnostic }) => `${rule} ${JSON.stringify(document.getText(diagnostic.range))}`)
          .sort();
      const expected = expectedIn(document.getText());
      assert.ok(expected.includes('unknown-key "nmae"') && expected.length > 4, expected.join(', '));
      await until(
        vscode.languages.onDidChangeDiagnostics,
        () => JSON.stringify(shown()) === JSON.stringify(expected),
        () => `${shown().join(', ')} instead of ${expected.join(', ')}`,
      );

      for (const [words, within, hovered] of [
        ['a@gmail.com, nmae', 1, 'a@gmail.com'],
        ['host: "😀', 0, 'host'],
        ['b@gmail.com\t#', 11, 'b@gmail.com'],
        ['owner: "שלום', 9, '"שלום 😀"'],
      ] as const) {
        const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, words, within),
        );
        assert.equal(document.getText(hover?.range), hovered);
      }

      const before = document.getText();
      await rename(document, placeOf(document, 'a@gmail.com, nmae', 1), 'zoë@gmail.com');
      assert.equal(document.getText(), before.replaceAll(/a@gmail\.com(?=[",\]])/g, 'zoë@gmail.com'));
      await rename(document, placeOf(document, 'owner: "', 9), '🦊 ‏שועל');
      assert.equal(document.getText().split('"🦊 ‏שועל"').length - 1, 2);

      await document.save();
      const bytes = Buffer.from(await vscode.workspace.fs.readFile(document.uri));
      const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
      assert.equal(bytes.toString('utf8'), mark + document.getText(), 'the byte order mark stays');
      await removeFiles(name);
    });

  it('are the same for a file that no editor has open', async () => {
    const name = 'ranges-closed.mailboxes.yaml';
    const { document } = await openFile(name, `\uFEFF${mixed}`);
    const places = (): string =>
      problemsIn(document.uri)
        .map(({ rule, diagnostic: { range } }) => `${rule} ${JSON.stringify(range)}`)
        .sort()
        .join('\n');
    const expected = readLanguageFile(document.getText(), { today: localDay(new Date()) }).content.problems
      .length;
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => problemsIn(document.uri).length === expected,
      places,
    );
    const open = places();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const other = vscode.Uri.joinPath(document.uri, '..', 'ranges-copy.mailboxes.yaml');
    await vscode.workspace.fs.copy(document.uri, other);
    const copied = (): string =>
      problemsIn(other)
        .map(({ rule, diagnostic: { range } }) => `${rule} ${JSON.stringify(range)}`)
        .sort()
        .join('\n');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => copied() === open,
      () => `${copied()}\ninstead of\n${open}`,
    );
    await vscode.workspace.fs.delete(other);
    await vscode.workspace.fs.delete(document.uri);
  });
});

/** Carries out a rename at some words. */
async function rename(document: vscode.TextDocument, at: vscode.Position, to: string): Promise<void> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at,
    to,
  );
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}
