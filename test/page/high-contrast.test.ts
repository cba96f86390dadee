import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { DiagnosisView } from '../../src/shared/diagnosis-view.ts';
import type { StateView } from '../../src/shared/shown.ts';
import { startBrowser } from './browser.ts';
import { openGuidePage } from './guide-page.ts';
import { sampleDiagnosis } from './sample-diagnosis.ts';
import { sampleView } from './sample-view.ts';

const warn: StateView = { id: 'warn', word: 'Warning', icon: 'warning' };

/** The sample's diagnosis with a step of each state that has a bar. */
function diagnosis(): DiagnosisView {
  const { report } = sampleDiagnosis;
  assert.ok(report);
  const legs = report.legs.map((leg) => ({
    ...leg,
    bars: leg.bars.map((bar) => (bar.step === 'imap.tls' ? { ...bar, state: warn } : bar)),
  }));
  return { ...sampleDiagnosis, report: { ...report, legs } };
}

/** How the bar of a state looks: what is painted, its line, and how high it is. */
const lookOf = (page: Page, state: string): Promise<readonly string[]> =>
  page.locator(`.waterfall-row[data-state=${state}] .time-bar`).evaluate((bar) => {
    const { backgroundColor, backgroundImage, borderTopColor } = getComputedStyle(bar);
    return [backgroundColor, backgroundImage, borderTopColor, String(bar.getBoundingClientRect().height)];
  });

const nothing = 'rgba(0, 0, 0, 0)';

describe('passed, warned and failed', () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  for (const [theme, forced] of [
    ['dark-contrast', false],
    ['light-contrast', false],
    ['light-contrast', true],
    ['dark', true],
  ] as const)
    it(`look different by more than a colour: ${theme}${forced ? ', forced colours' : ''}`, async () => {
      const guide = await openGuidePage(browser, { view: { ...sampleView, diagnosis: diagnosis() }, theme });
      const { page } = guide;
      if (forced) await page.emulateMedia({ forcedColors: 'active' });
      await page.locator('#tab-diagnosis').click();
      const [pass, warned, fail] = await Promise.all(
        ['pass', 'warn', 'fail'].map((state) => lookOf(page, state)),
      );
      assert.ok(pass && warned && fail);
      assert.notEqual(pass[0], nothing, 'the one that passed is filled');
      assert.match(warned[1] ?? '', /gradient/, 'the one that warns is striped');
      assert.notEqual(fail[0], nothing, 'the one that failed is filled');
      assert.ok(Number(fail[3]) > Number(pass[3]), 'and higher');
      const icons = await page
        .locator('.waterfall-row .state .codicon')
        .evaluateAll((all) => all.map((icon) => getComputedStyle(icon, '::before').content));
      assert.equal(new Set(icons).size, icons.length);
      await guide.close();
    });

  it('leave one tab marked where colours are forced', async () => {
    const guide = await openGuidePage(browser, { view: sampleView, theme: 'dark' });
    await guide.page.emulateMedia({ forcedColors: 'active' });
    const colours = await guide.page
      .locator('[role=tab]')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
    assert.equal(new Set(colours).size, 2, colours.join(' '));
    assert.equal(colours.filter((colour) => colour === colours[0]).length, 1);
    await guide.close();
  });
});
