import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { guideTabs } from '../../src/shared/messages.ts';
import { startBrowser } from './browser.ts';
import { openGuidePage } from './guide-page.ts';
import { drawn } from './panel-page.ts';
import { sampleView } from './sample-view.ts';
import { themeNames } from './theme.ts';

describe('axe-core finds nothing', () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  for (const theme of themeNames)
    it(`in the theme ${theme}`, async () => {
      const guide = await openGuidePage(browser, { view: sampleView, theme });
      for (const tab of guideTabs) {
        await guide.page.locator(`#tab-${tab}`).click();
        // Everything is unfolded, so that nothing is overlooked.
        await guide.page.evaluate(() => {
          for (const button of document.querySelectorAll<HTMLElement>('main [aria-expanded=false]'))
            button.click();
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        await drawn(guide.page);
        const { violations } = await new AxeBuilder({ page: guide.page }).analyze();
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
          ),
          [],
          tab,
        );
      }
      assert.deepEqual(guide.faults, []);
      await guide.close();
    });
});
