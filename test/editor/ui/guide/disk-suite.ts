import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { itemOf, type GuideEditor, type GuideFile } from './guide-editor.ts';

const address = 'disk@disk.test';
const head = `# kept by the team\nversion: 1\n${address}:\n  items:\n`;

export const diskFile: GuideFile = {
  text: `version: 1\nmailboxes:\n  - address: ${address}\n`,
  checklist: `${head}    own-1: { title: Tell the accountant, part: inventory, note: mornings } # Paul\n`,
};

/** Somebody else writes the checklist at the same time; the files of `editor` hold `diskFile` as `disk`, and another mailbox. */
export function diskSuite(editor: GuideEditor, other: string): void {
  describe('a checklist that somebody else changes at the same time', () => {
    let page: Frame;
    before(async () => {
      page = await editor.open(address, 'checklist');
      await itemOf(page, 'own-1').getByText('Tell the accountant').waitFor();
    });
    after(() => editor.shut(address));

    const kept = (wanted: RegExp): Promise<string> => editor.kept('disk', wanted);
    const path = (): string => editor.checklist('disk');
    /** Changes the file and clicks at once, before the editor can have heard of the change. */
    const changeAndTick = async (id: string, change: (text: string) => string): Promise<void> => {
      const box = await itemOf(page, id).getByRole('checkbox').elementHandle();
      const text = change(readFileSync(path(), 'utf8'));
      writeFileSync(path(), text);
      await box.evaluate((element) => element instanceof HTMLElement && element.click());
    };

    /** Types a note while somebody else writes one; whichever the editor hears of first, both have changed the same. */
    const provokeConflict = async (note: string): Promise<void> => {
      const field = page.locator('#note-own-1');
      if (!(await field.isVisible())) await page.locator('#more-own-1').click();
      await field.fill(`our${note}`);
      writeFileSync(path(), readFileSync(path(), 'utf8').replace(/note: \w+/, `note: ${note}`));
      await field.press('Control+Enter');
    };

    it('merges what concerns another field of the same item', async () => {
      await changeAndTick('own-1', (text) => text.replace('mornings', 'evenings'));
      await kept(/own-1: \{(?=.*evenings)(?=.*status: done)/);
      const item = itemOf(page, 'own-1');
      await item.getByText('evenings').waitFor();
      await item.getByRole('checkbox').and(page.locator(':checked')).waitFor();
      await item.locator('.conflict').waitFor({ state: 'detached' });
      await changeAndTick('own-1', (text) => text.replace('evenings', 'mornings'));
      await kept(/own-1: \{(?=.*mornings)(?=.*status: todo)/);
    });

    it('merges what concerns another item', async () => {
      await changeAndTick('measure-size', (text) => text.replace('mornings', 'afternoons'));
      await kept(/afternoons[^]*measure-size: \{ status: done/);
      await itemOf(page, 'own-1').getByText('afternoons').waitFor();
      await itemOf(page, 'measure-size').getByRole('checkbox').and(page.locator(':checked')).waitFor();
    });

    it('shows what was changed while it was hidden', async () => {
      await editor.open(other, 'tree');
      await writeFile(path(), (await readFile(path(), 'utf8')).replace('afternoons', 'nights'));
      await editor.shut(other);
      page = await editor.back(address);
      await itemOf(page, 'own-1').getByText('nights').waitFor();
    });

    for (const [take, button, wanted] of [
      ['theirs', 'Keep what is in the file', /own-1: .*note: theirs/],
      ['mine', 'Keep what was entered here', /own-1: .*note: ourmine/],
    ] as const)
      it(`shows a conflict over the same item, and keeps ${take} where that is chosen`, async () => {
        const item = itemOf(page, 'own-1');
        await provokeConflict(take);
        await item.locator('.conflict').getByText(`note: ${take}`).waitFor();
        await kept(new RegExp(`own-1: .*note: ${take}`));
        await item.getByRole('button', { name: button }).click();
        await item.locator('.conflict').waitFor({ state: 'detached' });
        await kept(wanted);
        await kept(/# kept by the team\n/);
      });

    it('shows a conflict over a field that somebody else filled while it was typed in', async () => {
      const owner = page.locator('#owner-measure-size');
      await owner.pressSequentially(' and Zoé');
      const now = await readFile(path(), 'utf8');
      await writeFile(path(), now.replace('measure-size: {', 'measure-size: { owner: Gilles,'));
      await page.locator('datalist option[value="Gilles"]').waitFor({ state: 'attached' });
      await owner.press('Enter');
      const conflict = itemOf(page, 'measure-size').locator('.conflict');
      await conflict.getByText('owner: Gilles').waitFor();
      await conflict.getByRole('button', { name: 'Keep what is in the file' }).click();
      await conflict.waitFor({ state: 'detached' });
      await kept(/owner: Gilles/);
    });

    it('says that it cannot be read while it is broken, and goes on when it is repaired', async () => {
      const now = await readFile(path(), 'utf8');
      await writeFile(path(), `${now}  items: [\n`);
      await page.locator('.notice[data-kind=error]').waitFor();
      await writeFile(path(), now);
      await page.locator('.notice[data-kind=error]').waitFor({ state: 'detached' });
      await itemOf(page, 'own-1').getByRole('checkbox').and(page.locator(':enabled')).waitFor();
    });

    it('lets nobody change it while it is read-only', async () => {
      await editor.protect(path(), true);
      await editor.shut(address);
      page = await editor.open(address, 'checklist');
      await page.locator('.notice', { hasText: 'read-only' }).waitFor();
      await itemOf(page, 'own-1').getByRole('checkbox').and(page.locator(':disabled')).waitFor();
      await editor.protect(path(), false);
      // Whatever refreshes the panel meanwhile takes the notice away, and with it the button.
      const again = page.locator('.notice').getByRole('button', { name: 'Try Again' });
      await again.click({ timeout: 2000 }).catch(() => undefined);
      await itemOf(page, 'own-1').getByRole('checkbox').and(page.locator(':enabled')).waitFor();
    });

    it('merges by item what git left with conflict markers', async () => {
      const now = await readFile(path(), 'utf8');
      const sides = (ours: string, theirs: string): string =>
        `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> pulled\n`;
      const ours = '    own-2: { title: From here }\n    back-up-mailbox: { note: Ours }\n';
      const theirs = '    back-up-mailbox: { note: Theirs }\n    own-4: { title: From there }\n';
      await writeFile(path(), `${now}${sides(ours, theirs)}`);
      await page
        .locator('.notice', { hasText: 'conflict markers' })
        .getByRole('button', { name: 'Merge Item by Item' })
        .click();
      await editor.host.page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: 'note: Theirs' })
        .click();
      await kept(/^(?![^]*<<<<)[^]*back-up-mailbox: \{ note: Theirs \}/);
      await itemOf(page, 'own-2').getByText('From here').waitFor();
      await itemOf(page, 'back-up-mailbox').getByText('Theirs').waitFor();
      await itemOf(page, 'own-4').getByText('From there').waitFor();
    });
  });
}
