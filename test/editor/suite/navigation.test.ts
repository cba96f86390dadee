import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, placeOf, removeFiles } from '../language-document.ts';

const text = `version: 1
domains:
  example.com: { panel: "https://admin.example.com/" }
x-base: &base
  owner: IT
  mfa: [phone]
mailboxes:
  - address: claire@example.com
    <<: *base
    provider: ovh
    imap:
      host: ssl0.ovh.net
      port: 993
  - address: paul@example.com
    <<: *base
    delegates: [claire@example.com]
  - name: nobody
`;

describe('navigation', () => {
  const name = 'navigation.mailboxes.yaml';
  let document: vscode.TextDocument;
  before(async () => {
    ({ document } = await openFile(name, text));
  });
  after(async () => removeFiles(name));

  const ask = async <Answer>(command: string, ...more: readonly unknown[]): Promise<Answer> =>
    vscode.commands.executeCommand<Answer>(`vscode.execute${command}`, document.uri, ...more);
  const lineOf = (words: string): number => placeOf(document, words).line;

  it('outlines domains and mailboxes, each mailbox by its address', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider');
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['version', 'domains', 'x-base', 'mailboxes'],
    );
    const mailboxes = symbols.at(-1)?.children ?? [];
    assert.deepEqual(
      mailboxes.map((symbol) => symbol.name),
      ['claire@example.com', 'paul@example.com', '(no address)'],
    );
    const [claire] = mailboxes;
    assert.ok(claire);
    assert.equal(document.getText(claire.selectionRange), 'claire@example.com');
    assert.match(document.getText(claire.range), /^- address: claire[^]*port: 993$/);
    assert.ok(claire.children.some(({ name: key }) => key === 'imap'));
  });

  it('folds mailboxes and their blocks', async () => {
    const folds = await ask<vscode.FoldingRange[]>('FoldingRangeProvider');
    const lines = folds.map(({ start, end }) => `${start}–${end}`);
    for (const [first, last] of [
      ['x-base', '  mfa'],
      ['mailboxes:', '- name: nobody'],
      ['- address: claire', 'port: 993'],
      ['imap:', 'port: 993'],
      ['- address: paul', 'delegates'],
    ] as const)
      assert.ok(lines.includes(`${lineOf(first)}–${lineOf(last)}`), `${first} of ${lines.join(', ')}`);
    assert.equal(new Set(lines).size, lines.length, 'each once');
  });

  it('links panels and providers to their pages, once they are clicked', async () => {
    const links = await ask<vscode.DocumentLink[]>('LinkProvider', 50);
    const shown = links.map(({ range, target }) => [document.getText(range), target?.toString(true)]);
    assert.ok(
      shown.some(([words, target]) => words === 'ovh' && target === 'https://www.ovh.com/manager/'),
      JSON.stringify(shown),
    );
    const ofPanel = shown.filter(([words]) => words?.includes('admin.example.com') === true);
    assert.ok(ofPanel.length > 0);
    assert.ok(ofPanel.every(([, target]) => target === 'https://admin.example.com/'));
  });

  it('goes from an alias to its anchor and from a delegate to the mailbox', async () => {
    for (const [from, to] of [
      ['*base\n    provider', '&base'],
      ['claire@example.com]', 'claire@example.com\n'],
    ] as const) {
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        'DefinitionProvider',
        placeOf(document, from, 2),
      );
      const ranges = found.map((each) => ('targetRange' in each ? each.targetRange : each.range));
      assert.deepEqual(
        ranges.map(({ start: { line } }) => line),
        [lineOf(to)],
        from,
      );
    }
  });

  it('finds every use of an anchor and of an address', async () => {
    for (const [words, within, lines] of [
      ['&base', 2, ['&base', '<<: *base', 'delegates']],
      ['claire@example.com', 2, ['- address: claire', 'delegates']],
    ] as const) {
      const found = await ask<vscode.Location[]>('ReferenceProvider', placeOf(document, words, within));
      const expected = lines.map((each) => lineOf(each));
      const last = words === '&base' ? [lineOf('delegates') - 1] : [lineOf('delegates')];
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [...expected.slice(0, -1), ...last],
      );
      for (const { range } of found) assert.equal(document.getText(range), words.replace('&', ''));
    }
  });
});
