import type { Host } from '../host.ts';

/** Runs a command by its English title, as a person does. */
export async function command({ page }: Host, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace by its name. */
export async function openFile({ page }: Host, name: string): Promise<void> {
  await page.keyboard.press('Control+P');
  await page.keyboard.type(name);
  await page
    .locator('.quick-input-list .monaco-list-row.focused')
    .filter({ hasText: new RegExp(`^${name.replaceAll('.', '\\.')}`) })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.monaco-editor[data-uri$="/${name}"]`).first().waitFor();
}

/** Puts the cursor `inside` characters behind where a fragment of the text begins. */
export async function putCursor(host: Host, text: string, fragment: string, inside = 1): Promise<void> {
  const offset = text.indexOf(fragment);
  if (offset < 0) throw new Error(`no “${fragment}” in the text`);
  const before = text.slice(0, offset + inside).split('\n');
  await host.page.keyboard.press('Control+G');
  await host.page.keyboard.type(`${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
  await host.page.locator('.quick-input-list').waitFor();
  await host.page.keyboard.press('Enter');
  await host.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Leaves what is open at the cursor. */
export async function leave({ page }: Host): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Escape');
}

/** For what the editor draws late and tells nobody of: squiggles, hints, lenses. */
export async function settle({ page }: Host, milliseconds = 1000): Promise<void> {
  await page.waitForTimeout(milliseconds);
}
