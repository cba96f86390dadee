import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { ChecklistItemView, ChecklistView } from '../../src/shared/checklist-view.ts';
import { startBrowser } from './browser.ts';
import { openGuidePage, type GuidePage } from './guide-page.ts';
import { drawn } from './panel-page.ts';
import { sampleView } from './sample-view.ts';

/** The sample's checklist with its items changed. */
function withItems(
  change: (items: readonly ChecklistItemView[]) => readonly ChecklistItemView[],
): ChecklistView {
  const { checklist } = sampleView;
  return { ...checklist, parts: checklist.parts.map((part) => ({ ...part, items: change(part.items) })) };
}

describe('a new view', () => {
  let browser: Browser;
  let guide: GuidePage;
  let page: Page;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    guide = await openGuidePage(browser, { view: sampleView });
    ({ page } = guide);
    await page.locator('#tab-checklist').click();
  });
  afterEach(async () => {
    assert.deepEqual(guide.faults, []);
    await guide.close();
  });

  it('leaves the text that somebody is typing, wherever the item goes', async () => {
    const owner = page.locator('#owner-list-devices');
    await owner.focus();
    await owner.press('End');
    await page.keyboard.type(' and P');
    const checklist = withItems((items) =>
      items.map((item) => ({ ...item, owner: 'somebody else' })).toReversed(),
    );
    await guide.send({ type: 'view', parts: { checklist } });
    await drawn(page);
    await page.keyboard.type('aul');
    assert.equal(await owner.inputValue(), 'Claire and Paul');
    assert.equal(await page.locator('#owner-identify-provider').inputValue(), 'somebody else');
    await page.keyboard.press('Enter');
    assert.deepEqual((await guide.told()).at(-1), {
      type: 'change-item',
      item: 'list-devices',
      change: { owner: 'Claire and Paul' },
      seen: { owner: 'Claire' },
    });
  });

  it('takes back a tick that the editor could not keep', async () => {
    const box = page.locator('#tick-list-devices');
    await box.click();
    assert.equal(await box.isChecked(), true);
    await guide.send({ type: 'view', parts: { checklist: sampleView.checklist } });
    await drawn(page);
    assert.equal(await box.isChecked(), false);
  });

  it('says that a run began, not each of its steps', async () => {
    const { head } = sampleView;
    const running = (text: string) =>
      guide.send({ type: 'view', parts: { head: { ...head, running: text } } });
    await guide.send({ type: 'view', parts: { head: { ...head, state: { ...head.state } } } });
    await running('Diagnosing: MX');
    const live = page.locator('#live');
    await live.getByText('Diagnosing: MX').waitFor({ state: 'attached' });
    await running('Diagnosing: IMAP');
    await drawn(page);
    assert.equal(await live.innerText(), 'Diagnosing: MX');
  });

  it('shows what was sent until the editor answers, and then what it says', async () => {
    const owner = page.locator('#owner-list-devices');
    await owner.fill('Zoé');
    await owner.press('Enter');
    assert.equal(await owner.inputValue(), 'Zoé');
    await guide.send({ type: 'view', parts: { checklist: sampleView.checklist } });
    await drawn(page);
    assert.equal(await owner.inputValue(), 'Claire');
  });

  it('tells Escape from Enter, and what is no date', async () => {
    const due = page.locator('#due-list-devices');
    await due.fill('tomorrow');
    await due.press('Enter');
    assert.equal(await due.getAttribute('aria-invalid'), 'true');
    await page.getByText('Write J, J+3 or a date').waitFor();
    await due.press('Escape');
    assert.equal(await due.inputValue(), 'J+1');
    assert.deepEqual((await guide.told()).slice(1), []);
  });

  it('survives a reload with tab, filter, search, folds, focus and half-typed text', async () => {
    await page.locator('#filter-owner').selectOption({ label: 'Claire' });
    await page.locator('#more-list-devices').click();
    await page.locator('#note-list-devices').press('End');
    await page.keyboard.type(' Half');
    const state = await page.evaluate(() => sessionStorage.getItem('state') ?? '');
    await guide.reload();
    assert.equal(await page.locator('#tab-checklist').getAttribute('aria-selected'), 'true');
    assert.equal(await page.locator('.item').count(), 1);
    assert.match(await page.locator('#note-list-devices').inputValue(), / Half$/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'note-list-devices');
    assert.match(state, /"panel":\{"file":"file:\/\/\/mailboxes.yaml","address":"claire@example.com"\}/);
  });

  it('can be read only where nothing may be written', async () => {
    await guide.send({ type: 'view', parts: { checklist: { ...sampleView.checklist, canEdit: false } } });
    await page.getByText('can only be read').waitFor();
    assert.equal(
      await page.locator('#panel-checklist input[type=checkbox]:enabled').count(),
      1,
      'the filter’s own',
    );
    assert.equal(await page.locator('#panel-checklist input[type=text]:not([readonly])').count(), 0);
    assert.equal(await page.locator('.item select').count(), 0);
  });

  it('leads to a place that is folded away and filtered out', async () => {
    await page.locator('#filter-status').selectOption('done');
    await guide.send({ type: 'show', place: { tab: 'checklist', id: 'count-calendars' } });
    await page.getByText('The source has no Exchange').waitFor();
    await guide.send({ type: 'show', place: { tab: 'troubleshooting', id: 'lost-phone' } });
    await page.getByText('Have another administrator add a method.').waitFor();
  });

  it('tells the room for the picture before it is ready, and again when the panel gets narrow', async () => {
    const [first] = await guide.rooms();
    await page.locator('#tab-tree').click();
    const [, second] = await guide.rooms();
    assert.equal(second, first);
    await page.setViewportSize({ width: 400, height: 800 });
    await drawn(page);
    const last = (await guide.rooms()).at(-1) ?? 0;
    assert.ok(last > 300 && last <= 368, String(last));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    assert.equal(overflow, false);
  });

  it('opens no address that is not https', async () => {
    const { help } = sampleView;
    const links = [{ label: 'bad', href: 'javascript:alert(1)' }];
    const questions = help.questions.map((question) => ({ ...question, links }));
    await guide.send({ type: 'view', parts: { help: { ...help, questions } } });
    await page.locator('#tab-help').click();
    await page.getByText('Why does IMAP').click();
    await page.getByText('javascript:alert(1)').click();
    assert.deepEqual(
      (await guide.told()).filter(({ type }) => type === 'open-link'),
      [],
    );
  });
});
