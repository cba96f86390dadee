import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSettings } from '../demo/editor-settings.ts';
import { startDemoLab } from '../demo/lab.ts';
import { demoEnvironment, stories } from '../demo/stories.ts';
import { startHost, type Host } from './host.ts';

/** Makes the README's picture, media/screenshot-diagnosis.png, of the demo in the real editor. */
const picture = join(import.meta.dirname, '..', '..', 'media', 'screenshot-diagnosis.png');

/** As a person would have it on a small screen, without what only developers of an extension see. */
const look = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.showTabs': 'single',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.renderLineHighlight': 'none',
  'workbench.tree.renderIndentGuides': 'none',
  'remote.autoForwardPorts': false,
};

async function command({ page }: Host, text: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(text);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
}

/** Moves the border between two parts of the window, by its place, in CSS pixels. */
async function drag(
  { page }: Host,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

async function diagnoseTheDemo(host: Host): Promise<void> {
  const { page } = host;
  const row = (text: string | RegExp): ReturnType<Host['page']['locator']> =>
    page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
  const send = page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true });
  const idle = page.locator('.part.statusbar').getByText('Diagnosing');
  const shown = stories.expiredCertificate.address;

  await page.getByRole('tab', { name: 'Mailops' }).first().click();
  await row(shown).waitFor();
  await command(host, 'Mailops: Show Output');
  await command(host, 'Mailops: Diagnose All Mailboxes');
  await send.click();
  await row(/archive@cellar\.test\s*failed/).waitFor();
  await idle.waitFor({ state: 'detached' });

  await row(shown).click();
  await command(host, 'Notifications: Clear All Notifications');
  await command(host, 'View: Clear Output');
  await row(shown).getByRole('button', { name: 'Diagnose' }).click();
  await page.locator('.part.panel').getByText('Took').first().waitFor();
  await row(shown).locator('.monaco-tl-twistie').click();
  await row(/IMAP encryption\s*failed/).waitFor();
}

const lab = await startDemoLab();
try {
  const host = await startHost({
    workspace: lab.workspace,
    theme: 'Default Dark Modern',
    settings: { ...look, ...editorSettings(lab) },
    env: demoEnvironment(),
    viewport: { width: 1280, height: 800 },
  });
  try {
    await diagnoseTheDemo(host);
    await drag(host, [350, 300], [440, 300]);
    await drag(host, [900, 508], [900, 430]);
    await host.page.mouse.move(1270, 4);
    await host.page.waitForTimeout(1000);
    await copyFile(await host.screenshot('diagnosis'), picture);
  } finally {
    await host.close();
  }
} finally {
  await lab.stop();
}
