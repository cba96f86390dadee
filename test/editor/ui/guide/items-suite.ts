import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { becomes, itemOf, type GuideEditor, type GuideFile } from './guide-editor.ts';

const address = 'items@list.test';

export const itemsFile: GuideFile = {
  text: `version: 1\nmailboxes:\n  - address: ${address}\n    name: Iris Items\n    migration: { start: 2026-11-23 }\n`,
};

/** Edits the checklist by hand; the files of `editor` hold `itemsFile` as `items`. */
export function itemsSuite(editor: GuideEditor): void {
  describe('the checklist', () => {
    let page: Frame;
    before(async () => {
      page = await editor.open(address, 'checklist');
    });
    after(() => editor.shut(address));

    const kept = (wanted: RegExp): Promise<string> => editor.kept('items', wanted);
    const type = async (field: string, text: string): Promise<void> => {
      await page.locator(`#${field}`).fill(text);
      await page.locator(`#${field}`).press('Enter');
    };
    /** Ids of the items of a part, as they are shown. */
    const order = (): Promise<readonly string[]> =>
      page
        .locator('#panel-checklist section[data-place="inventory"] ul.items > li')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-place') ?? ''));

    it('ticks and unticks an item, and counts it', async () => {
      const box = itemOf(page, 'measure-size').getByRole('checkbox');
      const count = page.locator('section[data-place="inventory"] .section-head');
      await box.click();
      await kept(/measure-size: \{ status: done, by: [^,]+, at: 20/);
      await count.getByText(/^1 of \d+$/).waitFor();
      await box.click();
      await count.getByText(/^0 of \d+$/).waitFor();
      await kept(/^(?![^]*status: done)/);
    });

    it('keeps owner, due date, note and status, each as it was typed', async () => {
      await type('owner-measure-size', 'Zoé: "IT" #1');
      await kept(/measure-size: \{.*owner: /);
      await type('due-measure-size', 'j + 2');
      await kept(/due: J\+2/);
      await itemOf(page, 'measure-size').getByText('Nov 25, 2026').waitFor();
      await page.locator('#more-measure-size').click();
      // A note may have several lines: Enter alone begins one.
      await page.locator('#note-measure-size').fill('- [x] <b>12 GB</b>');
      await page.locator('#note-measure-size').press('Control+Enter');
      await kept(/note: /);
      await page.locator('#status-measure-size').selectOption('doing');
      await kept(/status: doing/);
      assert.equal(await page.locator('#owner-measure-size').inputValue(), 'Zoé: "IT" #1');
      assert.equal(await page.locator('#note-measure-size').inputValue(), '- [x] <b>12 GB</b>');
    });

    it('refuses a due date that is none, and keeps what was typed', async () => {
      await type('due-measure-size', 'soon');
      await page.getByRole('alert').getByText('Write J, J+3 or a date').waitFor();
      await page.locator('#due-measure-size').press('Escape');
      await becomes(() => page.locator('#due-measure-size').inputValue(), 'J+2');
    });

    it('adds, renames, moves and removes an item of one’s own', async () => {
      await type('add-inventory', 'Ask the accountant');
      await kept(/own-1: \{ title: Ask the accountant, /);
      await itemOf(page, 'own-1').waitFor();
      await page.locator('#more-own-1').click();
      await page.locator('#rename-own-1').click();
      await type('title-own-1', 'Ask the bookkeeper');
      await kept(/own-1: \{ title: Ask the bookkeeper, /);
      const before = await order();
      assert.equal(before.at(-1), 'own-1');
      await page.locator('#up-own-1').click();
      await becomes(async () => (await order()).at(-2), 'own-1');
      await page.locator('#down-own-1').click();
      await becomes(order, before);
      await page.locator('#remove-own-1').click();
      await kept(/^(?![^]*own-1)/);
      await itemOf(page, 'own-1').waitFor({ state: 'detached' });
      await page.locator('.notice.removed').getByRole('button', { name: 'Undo' }).click();
      await kept(/own-1: \{ title: Ask the bookkeeper, /);
    });

    it('undoes and does again by keys, each step', async () => {
      const { keyboard } = editor.host.page;
      await itemOf(page, 'own-1').waitFor();
      await itemOf(page, 'list-forwards').getByRole('checkbox').click();
      await kept(/list-forwards: \{ status: done/);
      await itemOf(page, 'list-addresses').getByRole('checkbox').click();
      await kept(/list-addresses: \{ status: done/);
      await keyboard.press('Control+Z');
      await kept(/^(?![^]*list-addresses)/);
      await keyboard.press('Control+Z');
      await kept(/^(?![^]*list-forwards)/);
      await keyboard.press('Control+Shift+Z');
      await kept(/list-forwards: \{ status: done/);
      await keyboard.press('Control+Y');
      await kept(/list-addresses: \{ status: done/);
    });

    for (const [button, file, wanted] of [
      ['Markdown', 'out.md', /^# Checklist of Iris Items[^]*Ask the bookkeeper/],
      ['CSV', 'out.csv', /^\ufeffMailbox,Name,[^]*items@list\.test,Iris Items,[^]*own-1,Ask the bookkeeper/],
      ['Calendar', 'out.ics', /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20261125[^]*END:VCALENDAR/],
      ['Printable page', 'out.html', /^<!doctype html>[^]*&lt;b&gt;12 GB[^]*Ask the bookkeeper/i],
    ] as const)
      it(`exports as ${button}`, async () => {
        await page.locator('.export').getByRole('button', { name: button }).click();
        const input = editor.host.page.locator('.quick-input-widget input[type=text]');
        await input.waitFor();
        await becomes(async () => (await input.inputValue()).includes('items@list.test.checklist.'), true);
        await input.fill(editor.path(file));
        await input.press('Enter');
        await editor.written(editor.path(file), wanted);
        await editor.host.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      });
  });
}
