import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverCommands } from '../../../src/core/language/hover/hover-content.ts';
import { openFile, placeOf, removeFiles } from '../language-document.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const name = 'hover.mailboxes.yaml';

describe('hovers', () => {
  let server: PlainImapServer;
  let document: vscode.TextDocument;
  before(async () => {
    server = await startPlainImap('open-sesame');
    process.env['MAILOPS_TEST_HOVER'] = 'open-rye';
    const settings = vscode.workspace.getConfiguration('mailops');
    // Nobody listens there: no name of this file needs to be found.
    await settings.update('dns.servers', ['127.0.0.1:9'], vscode.ConfigurationTarget.Global);
    await settings.update('timeoutSeconds', 3, vscode.ConfigurationTarget.Global);
    const text = [
      'version: 1',
      'mailboxes:',
      '  - address: hover@gmail.com',
      '    provider: google',
      '    owner: "[Diagnose](command:workbench.action.files.newUntitledFile) <b>IT</b>"',
      '    credential: env:MAILOPS_TEST_HOVER',
      '    auth: password',
      `    imap: { host: 127.0.0.1, port: ${server.port}, security: none }`,
      '    smtp: false',
      '  - address: late@gmail.com',
      '    imap:',
      '',
    ];
    ({ document } = await openFile(name, text.join('\n')));
  });
  after(async () => {
    await removeFiles(name);
    await server.stop();
  });

  const hoverAt = async (words: string, within = 1): Promise<vscode.Hover> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, words, within),
    );
    assert.equal(hovers.length, 1, `hovers of ${words}`);
    return hovers[0] ?? assert.fail();
  };
  const markdownOf = ({ contents: [content] }: vscode.Hover): vscode.MarkdownString =>
    content instanceof vscode.MarkdownString ? content : assert.fail('no Markdown');
  /** What a person reads, without the escapes. */
  const plain = (hover: vscode.Hover): string => markdownOf(hover).value.replaceAll('\\', '');

  it('of a key recommend what its provider wants, beside what is set', async () => {
    const hover = await hoverAt('port:');
    assert.equal(document.getText(hover.range), 'port');
    assert.match(plain(hover), /Google has its IMAP server at imap\.gmail\.com, port 993/);
    assert.match(plain(hover), new RegExp(`\\| port \\| \`${server.port}\` \\| \\*\\*\`993\`\\*\\* \\|`));
    assert.match(plain(hover), /\[RFC 8314 §[^\]]*\]\(https:\/\/www\.rfc-editor\.org/);
  });

  it('of an address tell the last Report once there is one', async () => {
    assert.match(plain(await hoverAt('hover@')), /Not diagnosed yet\./);
    await vscode.commands.executeCommand('mailops.checkLogin', 'hover@gmail.com');
    const hover = await hoverAt('hover@');
    assert.equal(document.getText(hover.range), 'hover@gmail.com');
    assert.match(plain(hover), /\*\*Failed: /);
    assert.match(plain(hover), /AUTHENTICATIONFAILED/, 'the words of the server');
    assert.match(plain(hover), /Last diagnosis: today/);
    assert.doesNotMatch(plain(hover), /open-rye/);
  });

  it('run our own commands and no others', async () => {
    const markdown = markdownOf(await hoverAt('late@'));
    assert.deepEqual(markdown.isTrusted, { enabledCommands: [...hoverCommands] });
    assert.notEqual(markdown.supportHtml, true);
    const commands = [...markdown.value.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command);
    assert.deepEqual(commands, ['mailops.diagnose', 'mailops.openGuide', 'mailops.setPassword']);
    const ofOwner = markdownOf(await hoverAt('owner:'));
    assert.doesNotMatch(ofOwner.value, /(?<!\\)\]\(command:workbench/);
  });

  it('are there for what still parses while something is half typed', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const before = plain(await hoverAt('late@'));
    for (const typed of ['{', '"', '*', '&', '- ', '|', 'x']) {
      const at = placeOf(document, 'owner: "');
      await editor.edit((edit) => edit.insert(at, typed));
      assert.equal(plain(await hoverAt('late@')), before, `with ${typed}`);
      await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, typed.length))));
    }
  });

  it('say nothing between keys and values', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, '  - address', 0),
    );
    assert.deepEqual(hovers, []);
  });
});
