import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';

const fileName = 'mailboxes.yaml';
/** What is typed, most of it by suggestions. */
const typed = `  - address: claire@gmail.com
    provider: google
    imap:
      host: imap.gmail.com
      port: 993
      security: tls
`;
const start =
  'version: 1\ndefaults: { mfa: [phone, authenticator], owner: paul@gmail.com }\nmailboxes:\n  - address: paul@gmail.com\n    imap: { prot: 993 } # paul';

describe('a mailbox that is typed by hand', () => {
  let host: Host;
  let workspace: string;
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'mailops-typing-'));
    await writeFile(join(workspace, fileName), start);
    host = await startHost({ workspace, settings: { '[yaml]': { 'editor.autoIndent': 'none' } } });
    const { page } = host;
    page.setDefaultTimeout(10_000);
    await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: fileName }).dblclick();
    await page.locator('.monaco-editor .view-lines').first().click();
    // From here on the extension is awake.
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+End');
    await at(5, 31);
  });
  after(async () => {
    await host.close();
    await rm(workspace, { recursive: true, force: true });
  });

  /** Waits until the cursor stands there. */
  const at = async (line: number, column: number): Promise<void> =>
    host.page.locator('.part.statusbar').getByText(`Ln ${line}, Col ${column}`, { exact: true }).waitFor();
  /** As fast as people who type fast. */
  const type = async (text: string): Promise<void> => host.page.keyboard.type(text, { delay: 80 });
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await host.page.keyboard.press(key);
  };
  const go = async (line: number, column: number): Promise<void> => {
    await press('Control+G');
    await host.page.locator('.quick-input-widget').waitFor();
    await host.page.keyboard.type(`${line}:${column}`);
    await press('Enter');
    await at(line, column);
  };
  const suggestions = (): Locator => host.page.locator('.suggest-widget.visible');
  /** Types the beginning of a suggestion, waits for it and takes it. */
  const take = async (beginning: string, label: string): Promise<void> => {
    await type(beginning);
    const focused = suggestions().locator('.monaco-list-row.focused').filter({ hasText: label });
    // VS Code drops letters that come while it waits for what a blank suggests: a busy machine is asked again.
    await focused.waitFor({ timeout: 2_000 }).catch(async () => press('Control+Space'));
    await focused.waitFor();
    await press('Enter');
    await suggestions().locator('.monaco-list-row').filter({ hasText: label }).waitFor({ state: 'detached' });
  };
  /** Saves, and waits until that is what is stored. */
  const becomes = async (text: string): Promise<void> => {
    await press('Control+S');
    const stored = async (): Promise<string> => readFile(join(workspace, fileName), 'utf8');
    for (let turn = 0; turn < 100 && (await stored()) !== text; turn += 1) await setTimeout(50);
    assert.equal(await stored(), text);
  };

  it('gets its keys, its provider and its servers from the suggestions', async () => {
    await press('Enter');
    await type('  - ');
    await take('addr', 'address');
    await type('claire@gmail.com');
    await press('Escape', 'Enter');
    await type('    ');
    await take('prov', 'provider');
    await take('goo', 'google');
    await press('Enter');
    await type('    ');
    await take('im', 'imap for Google');
    await press('Enter');
    await becomes(`${start}\n${typed}`);
  });

  it('shows a problem while it is there', async () => {
    const { page } = host;
    await go(10, 16);
    await type('0');
    const other = page.locator('.monaco-editor .squiggly-warning').nth(1);
    await other.waitFor();
    await press('F8');
    await page.locator('.marker-widget').getByText('9930').first().waitFor();
    await press('Escape');
    await go(10, 17);
    await press('Backspace');
    await other.waitFor({ state: 'detached' });
  });

  it('is told what its provider wants', async () => {
    await go(10, 8);
    await press('Control+K', 'Control+I');
    const hover = host.page
      .locator('.monaco-hover:visible')
      .filter({ hasText: 'is what Google recommends for IMAP' });
    await hover.waitFor();
    assert.match(await hover.innerText(), /RFC 8314/);
    await press('Escape');
  });

  it('is mended by keyboard', async () => {
    await go(5, 16);
    await press('Control+.');
    const menu = host.page.locator('.action-widget');
    await menu.getByText('Rename to “port”').first().waitFor();
    await press('Enter');
    await host.page.locator('.monaco-editor .squiggly-warning').waitFor({ state: 'detached' });
    await becomes(`${start.replace('prot', 'port')}\n${typed}`);
  });

  it('is renamed by keyboard, everywhere', async () => {
    await go(4, 16);
    await press('F2');
    const box = host.page.locator('.rename-box input.rename-input');
    await box.waitFor();
    await box.fill('zoe@gmail.com');
    await press('Enter');
    await box.waitFor({ state: 'hidden' });
    await becomes(`${start}\n${typed}`.replace('prot', 'port').replaceAll('paul@', 'zoe@'));
  });
});
