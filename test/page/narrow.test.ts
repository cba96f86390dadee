import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { openGuidePage, type GuidePage } from './guide-page.ts';
import { drawn } from './panel-page.ts';
import { sampleView } from './sample-view.ts';

describe('a narrow panel', () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  const open = async (width: number, language: 'en' | 'fr', task: (guide: GuidePage) => Promise<void>) => {
    const guide = await openGuidePage(browser, { view: sampleView, width, language });
    try {
      await task(guide);
      assert.deepEqual(guide.faults, []);
    } finally {
      await guide.close();
    }
  };
  /** Whether the element lies between the left and right edge of the page, and nothing lies on it. */
  const isSeen = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (!element) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return left >= 0 && right <= document.documentElement.clientWidth && element.contains(middle);
    }, selector);

  for (const language of ['en', 'fr'] as const)
    for (const width of [320, 400, 640])
      it(`shows every tab in ${width} px, ${language}`, () =>
        open(width, language, async ({ page }) => {
          await page.locator('#tab-tree').focus();
          await page.keyboard.press('End');
          for (const tab of ['tree', 'checklist', 'diagnosis', 'troubleshooting', 'help'])
            assert.ok(await isSeen(page, `#tab-${tab}`), tab);
        }));

  it('shows every tab with large writing, and tells the editor of it', () =>
    open(640, 'fr', async ({ page }) => {
      await page.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '20px'));
      await page.waitForFunction(() =>
        toldMessages().some((message) => Reflect.get(Object(message), 'fontSize') === 20),
      );
      await page.locator('#tab-help').scrollIntoViewIfNeeded();
      assert.ok(await isSeen(page, '#tab-help'));
    }));

  it('draws servers and issuers of a diagnosis, and one button that stands out', () =>
    open(320, 'en', async ({ page }) => {
      await page.locator('#tab-diagnosis').click();
      await drawn(page);
      const heads = await page.locator('.waterfall-leg h3 code').allInnerTexts();
      assert.deepEqual(heads, ['example.com', 'outlook.office365.com:993']);
      const issuers = await page.locator('.certificate dt:has-text("Issued by") + dd').allInnerTexts();
      assert.deepEqual(issuers, ['DigiCert Cloud Services CA-1', 'DigiCert Global Root CA']);
      assert.equal(await page.locator('button.primary:visible').count(), 1);
    }));
});
