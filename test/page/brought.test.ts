import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { openGuidePage } from './guide-page.ts';
import { sampleView } from './sample-view.ts';

describe('what the document of a guide brings', () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('is drawn without being asked for, and once only: shown again, it is asked for', async () => {
    const { page, told, faults, reload, close } = await openGuidePage(browser, {
      view: sampleView,
      isBrought: true,
    });
    await page.getByRole('heading', { level: 1, name: sampleView.head.address }).waitFor();
    assert.deepEqual((await told())[0], { type: 'ready', knows: ['setup', 'view'] });
    await reload();
    assert.deepEqual((await told())[0], { type: 'ready', knows: [] });
    assert.deepEqual(faults, []);
    await close();
  });

  it('has fonts that come once the page is shown', async () => {
    const { page, close } = await openGuidePage(browser, { view: sampleView, isBrought: true });
    await page.waitForFunction(() => document.fonts.check('16px codicon'));
    await close();
  });

  it('may lack the picture until the page has told its room', async () => {
    const tree = Object.fromEntries(
      Object.entries(sampleView.tree).filter(([key]) => key !== 'picture'),
    ) as Omit<typeof sampleView.tree, 'picture'>;
    const { page, send, close } = await openGuidePage(browser, {
      view: { ...sampleView, tree },
      isBrought: true,
    });
    await page.locator('.picture-frame[aria-busy=true]').waitFor({ state: 'attached' });
    await send({ type: 'view', parts: { tree: sampleView.tree } });
    await page.locator('.picture-frame[aria-busy=false] svg').waitFor();
    await close();
  });
});
