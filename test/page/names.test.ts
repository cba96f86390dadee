import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { openGuidePage, type GuidePage } from './guide-page.ts';
import { sampleView } from './sample-view.ts';

describe('what a screen reader is told', () => {
  let browser: Browser;
  let guide: GuidePage;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    guide = await openGuidePage(browser, { view: sampleView });
  });
  afterEach(() => guide.close());

  it('names the picture, and each button with its question', async () => {
    const { page } = guide;
    await page.getByRole('figure', { name: 'The decision tree, with the way of this mailbox' }).waitFor();
    for (const { question } of sampleView.tree.walked)
      await page.getByRole('button', { name: `Change ${question}`, exact: true }).waitFor();
    const [own] = sampleView.tree.walked.filter(({ source }) => source === 'operator');
    await page.getByRole('button', { name: `Take back ${own?.question}`, exact: true }).waitFor();
  });

  it('counts the certificates of a chain, not what joins them', async () => {
    const { page } = guide;
    await page.locator('#tab-diagnosis').click();
    const certificates = sampleView.diagnosis.report?.chains[0]?.certificates ?? [];
    // Beside them, the server and the authority.
    assert.equal(await page.locator('.chain').getByRole('listitem').count(), certificates.length + 2);
    assert.equal(await page.locator('.chain .chain-link').count(), certificates.length + 1);
  });

  it('has the items of each part in a list', async () => {
    const { page } = guide;
    await page.locator('#tab-checklist').click();
    const part = page.getByRole('region', { name: 'Reset' });
    assert.equal(await part.getByRole('listitem').count(), 3);
    await part.getByRole('checkbox', { name: 'Tell the accountant', exact: true }).waitFor();
    await part.getByRole('button', { name: 'Note and actions Tell the accountant', exact: true }).waitFor();
  });
});
