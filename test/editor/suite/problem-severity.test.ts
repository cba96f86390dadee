import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, problemsIn, removeFiles, until } from '../language-document.ts';

const text = `version: 1
mailboxes:
  - address: a@gmail.com
    nmae: A
    mfa: [phone, authenticator]
    imap: { host: imap.gmail.com, port: 993, security: starttls }
`;

describe('the severity of problems', () => {
  const name = 'severity.mailboxes.yaml';
  let uri: vscode.Uri;
  before(async () => {
    uri = (await openFile(name, text)).document.uri;
  });
  after(async () => {
    await wish(undefined);
    await removeFiles(name);
  });

  const wish = async (value: unknown): Promise<void> =>
    vscode.workspace
      .getConfiguration('mailops')
      .update('problems.severity', value, vscode.ConfigurationTarget.Global);
  const shown = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      problemsIn(uri).map(({ rule, diagnostic: { severity } }) => [
        rule,
        vscode.DiagnosticSeverity[severity],
      ]),
    );
  const becomes = async (expected: Readonly<Record<string, string>>): Promise<void> =>
    until(
      vscode.languages.onDidChangeDiagnostics,
      () =>
        JSON.stringify(Object.entries(shown()).sort()) === JSON.stringify(Object.entries(expected).sort()),
      () => `they are ${JSON.stringify(shown())}`,
    );

  it('follows the setting at once, whatever stands in it', async () => {
    const usual = { 'unknown-key': 'Warning', 'no-owner': 'Hint', 'port-security': 'Warning' };
    await becomes(usual);
    await wish({ 'mailops/unknown-key': 'off', 'no-owner': 'information', 'port-security': 'error' });
    await becomes({ 'no-owner': 'Information', 'port-security': 'Error' });
    await wish({ 'no-such-rule': 'off', 'unknown-key': 'loud', 'no-owner': 'error' });
    await becomes({ ...usual, 'no-owner': 'Error' });
    await wish(undefined);
    await becomes(usual);
  });

  it('comes with a link to what the problem means', () => {
    for (const { diagnostic } of problemsIn(uri)) {
      const { code } = diagnostic;
      assert.ok(typeof code === 'object');
      assert.match(String(code.value), /^mailops\/[a-z-]+$/);
      assert.ok(code.target.toString().length > 0);
    }
  });
});
