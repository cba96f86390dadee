import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyDescription } from '../../../src/core/words/keys/key-words.ts';
import { makeWords, type TranslationTable } from '../../../src/core/words/words.ts';
import { startHost, type Host } from '../host.ts';
import { openGuide } from './guide-pages.ts';
import { packRedHatYaml } from '../redhat-yaml/pack.ts';

const repository = join(import.meta.dirname, '..', '..', '..');

const text = `version: 1
mailboxes:
  - address: claire@example.com
    name: Claire
    imap: { prot: 993 }
`;

describe('Red Hat’s YAML extension beside ours, in French', () => {
  let folder: string;
  let host: Host;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mailops-yaml-'));
    const extension = join(folder, 'redhat.vscode-yaml-1.25.0');
    await packRedHatYaml(extension);
    const workspace = join(folder, 'workspace');
    await mkdir(workspace);
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    host = await startHost({ workspace, locale: 'fr', extensions: [extension] });
  });
  after(async () => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says what a key is for once, and in French', async () => {
    const { page } = host;
    const table = JSON.parse(
      await readFile(join(repository, 'l10n', 'bundle.l10n.fr.json'), 'utf8'),
    ) as TranslationTable;
    const french = keyDescription(['name'], makeWords('fr', table)) ?? assert.fail();
    const english = keyDescription(['name'], makeWords('en', {})) ?? assert.fail();
    assert.notEqual(french, english);

    await page
      .locator('.explorer-folders-view .monaco-list-row')
      .filter({ hasText: 'mailboxes.yaml' })
      .dblclick();
    // Only the other extension underlines a misspelt key as an error.
    await page.locator('.monaco-editor .squiggly-error').waitFor();
    await page.locator('.monaco-editor .view-lines').click();
    await page.keyboard.press('Control+G');
    await page.keyboard.type('4:6');
    await page.keyboard.press('Enter');
    await page.getByText('Ln 4, Col 6').waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: french });
    await hover.waitFor();
    const shown = await hover.innerText();
    assert.equal(shown.split(french).length - 1, 1, shown);
    assert.equal(shown.includes(english), false, shown);
    await host.screenshot('red-hat-yaml-french');
  });

  it('opens a guide in French', async () => {
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    const page = await openGuide(host, 'claire@example.com');
    await page.locator('html[lang=fr]').waitFor({ state: 'attached' });
    await page.locator('#tab-checklist', { hasText: 'Liste de contrôle' }).waitFor();
  });
});
