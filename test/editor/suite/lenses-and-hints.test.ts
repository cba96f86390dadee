import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, placeOf, removeFiles } from '../language-document.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const name = 'lenses.mailboxes.yaml';

describe('lenses and hints', () => {
  let server: PlainImapServer;
  let document: vscode.TextDocument;
  before(async () => {
    server = await startPlainImap('open-sesame');
    process.env['MAILOPS_TEST_LENS'] = 'open-sesame';
    const settings = vscode.workspace.getConfiguration('mailops');
    // Nobody listens there: no name of this file needs to be found.
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
    const text = [
      'version: 1',
      'defaults: { owner: IT }',
      'mailboxes:',
      '  - address: lens@local.test',
      '    credential: env:MAILOPS_TEST_LENS',
      `    imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '    smtp: false',
      '  - address: google@gmail.com',
      '',
    ];
    ({ document } = await openFile(name, text.join('\n')));
  });
  after(async () => {
    await removeFiles(name);
    await server.stop();
  });

  /** The lenses of the line of some words, as they are read. */
  const titlesAt = async (words: string): Promise<readonly string[]> => {
    const { line } = placeOf(document, words);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    return lenses
      .filter(({ range }) => range.start.line === line)
      .map(({ command }) => (command?.title ?? '').replaceAll('\u00A0', ' '));
  };

  it('say above the file what there is, and above each mailbox the verdict with its age once it was diagnosed', async () => {
    assert.deepEqual(await titlesAt('version'), ['2 mailboxes', 'Diagnose All']);
    const before = await titlesAt('lens@local.test');
    assert.deepEqual(before, ['Diagnose', 'Guide']);

    await vscode.commands.executeCommand('mailops.checkLogin', 'lens@local.test');
    const [verdict, ...others] = await titlesAt('lens@local.test');
    assert.match(verdict ?? '', /^\$\([\w-]+\) Failed just now · DNS failure/);
    assert.deepEqual(others, before);
    assert.deepEqual(await titlesAt('google@gmail.com'), before);
    assert.match((await titlesAt('version'))[0] ?? '', /^2 mailboxes · .*1 failed/);

    await vscode.commands.executeCommand('mailops.clearReports');
    assert.deepEqual(await titlesAt('lens@local.test'), before);
  });

  it('are not there for who does not want them', async () => {
    const settings = vscode.workspace.getConfiguration('mailops');
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await titlesAt('lens@local.test'), []);
    } finally {
      await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('tell what is left out, and lead to where defaults say it', async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    const partsAt = (words: string): readonly vscode.InlayHintLabelPart[] => {
      const { line } = placeOf(document, words);
      const found = hints.filter(({ position }) => position.line === line);
      return found.flatMap(({ label }) => (typeof label === 'string' ? [] : label));
    };
    const text = (words: string): string =>
      partsAt(words)
        .map(({ value }) => value)
        .join('');
    assert.match(text('google@gmail.com'), /google .*imap\.gmail\.com/);
    const source = partsAt('lens@local.test').find(({ value }) => value.includes('IT'))?.location;
    assert.ok(source, text('lens@local.test'));
    assert.equal(document.getText(source.range), 'IT');
  });
});
