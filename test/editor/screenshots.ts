import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSettings } from '../demo/editor-settings.ts';
import { startDemoLab, type DemoLab } from '../demo/lab.ts';
import { demoEnvironment, stories } from '../demo/stories.ts';
import { takeCommands } from './gallery/command-scenes.ts';
import { command, openFile, putCursor, settle } from './gallery/hands.ts';
import { takeGuide } from './gallery/guide-scenes.ts';
import { looks, type Look } from './gallery/looks.ts';
import { sample, sampleName } from './gallery/sample.ts';
import { takeAll } from './gallery/scenes.ts';
import { takeWork } from './gallery/work-scenes.ts';
import { startHost, type Host } from './host.ts';

/**
 * Pictures of the demo in the real editor, in out/screenshots. Without arguments the README's, media/screenshot-diagnosis.png, and the
 * diagnosed file; with names of looks (gallery/looks.ts), or `all`, what the language of the file does, the commands, and the guide, in each
 * of them; with `guide` or `commands` too, that alone.
 */
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

const withTabs = { ...look, 'workbench.editor.showTabs': 'multiple' };

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

/** The file of the demo once it is diagnosed: verdicts above the mailboxes, marks at the settings, and what an address tells. */
async function showTheFile(host: Host, text: string): Promise<void> {
  const { page } = host;
  await openFile(host, 'mailboxes.yaml');
  await settle(host, 2000);
  await host.screenshot('diagnosed-file');
  await putCursor(host, text, stories.expiredCertificate.address, 2);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
  await settle(host);
  await host.screenshot('diagnosed-address');
}

async function takeDiagnosis(lab: DemoLab): Promise<void> {
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
    await showTheFile(host, await readFile(lab.file, 'utf8'));
  } finally {
    await host.close();
  }
}

async function takeIn(lab: DemoLab, of: Look, take: (host: Host) => Promise<void>): Promise<void> {
  const host = await startHost({
    ...of,
    workspace: lab.workspace,
    settings: { ...withTabs, ...editorSettings(lab) },
    env: demoEnvironment(),
  });
  try {
    await take(host);
  } finally {
    await host.close();
  }
}

const wanted = process.argv.slice(2);
const parts = ['guide', 'commands', 'work'].filter((part) => wanted.includes(part));
const isWanted = (part: string): boolean => parts.length === 0 || parts.includes(part);
const chosen = Object.entries(looks).filter(([name]) => wanted.includes(name) || wanted.includes('all'));
const lab = await startDemoLab();
try {
  if (wanted.length === 0) await takeDiagnosis(lab);
  for (const [name, each] of chosen) {
    if (isWanted('commands')) await takeIn(lab, each, (host) => takeCommands(host, name));
    if (isWanted('guide')) await takeIn(lab, each, (host) => takeGuide(host, name));
    if (isWanted('work')) await takeWork(each, withTabs, name);
    if (parts.length > 0) continue;
    await writeFile(join(lab.workspace, sampleName), sample);
    await takeIn(lab, each, (host) => takeAll(host, name));
    await rm(join(lab.workspace, sampleName));
  }
} finally {
  await lab.stop();
}
