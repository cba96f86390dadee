import assert from 'node:assert/strict';
import { pageOf } from '../guide-pages.ts';
import { becomes, itemOf, type GuideEditor } from './guide-editor.ts';

/** Loads the window anew with two guides open; `addresses` are mailboxes of the files of `editor`. */
export function restartSuite(editor: GuideEditor, [first, second]: readonly [string, string]): void {
  describe('two guides', () => {
    it('are back after the window was loaded anew, each at its tab and as far down as it was', async () => {
      const { host } = editor;
      const scroll = 700;
      const help = await editor.open(first, 'help');
      await help.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
      await becomes(() => help.evaluate(() => Math.round(scrollY)), scroll);
      const list = await editor.open(second, 'checklist');
      await list.locator('#owner-measure-size').fill('half');
      await list.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scroll);
      await becomes(() => list.evaluate(() => Math.round(scrollY)), scroll);

      await host.page.keyboard.press('F1');
      await host.page.locator('.quick-input-widget input').first().fill('>Developer: Reload Window');
      const loaded = host.page.waitForEvent('load');
      await host.page.locator('.quick-input-list .monaco-list-row').first().click();
      await loaded;
      await host.page.locator('.monaco-workbench .part.statusbar').waitFor();

      const listAgain = await pageOf(host, second);
      await itemOf(listAgain, 'measure-size').waitFor();
      await becomes(() => listAgain.evaluate(isNear, scroll), true);
      assert.equal(await listAgain.locator('#owner-measure-size').inputValue(), 'half');
      const helpAgain = await editor.back(first);
      await helpAgain.locator('#panel-help').waitFor();
      await becomes(() => helpAgain.evaluate(isNear, scroll), true);
    });
  });
}

/** In the page: true where it is as far down as said, but for a few pixels by which the browser keeps in place what is shown. */
function isNear(top: number): boolean {
  return Math.abs(scrollY - top) < 20;
}
