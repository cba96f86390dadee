import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { ChecklistView } from '../../src/shared/checklist-view.ts';
import { startBrowser } from './browser.ts';
import { openGuidePage, type GuidePage } from './guide-page.ts';
import { drawn } from './panel-page.ts';
import { sampleView } from './sample-view.ts';

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never came to #${id}`);
}

/** The sample's checklist without an item. */
function without(id: string): ChecklistView {
  const parts = sampleView.checklist.parts.map((part) => ({
    ...part,
    items: part.items.filter((item) => item.id !== id),
  }));
  return { ...sampleView.checklist, parts };
}

describe('the keyboard alone', () => {
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
  });
  afterEach(async () => {
    assert.deepEqual(guide.faults, []);
    await guide.close();
  });

  async function showTab(name: string): Promise<void> {
    await tabTo(page, 'tab-tree');
    for (let presses = 0; presses < 5 && (await focused(page)) !== `tab-${name}`; presses += 1)
      await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), `tab-${name}`);
  }

  it('goes through the tabs with arrows, Home and End', async () => {
    await tabTo(page, 'tab-tree');
    for (const [key, tab] of [
      ['ArrowRight', 'checklist'],
      ['End', 'help'],
      ['ArrowRight', 'tree'],
      ['ArrowLeft', 'help'],
      ['Home', 'tree'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await focused(page), `tab-${tab}`);
      assert.equal(await page.locator(`#panel-${tab}`).isVisible(), true);
    }
  });

  it('answers the next question, and is led to the one after it', async () => {
    await tabTo(page, 'answer-mfa-blocks-no');
    await page.keyboard.press('Enter');
    assert.deepEqual((await guide.told()).at(-1), { type: 'answer', node: 'mfa-blocks', answer: 'no' });
    const next = {
      node: 'migrate',
      question: 'Will the mailbox move?',
      why: 'A move changes what comes next.',
      answers: [{ id: 'no', label: 'No' }],
    };
    await guide.send({ type: 'view', parts: { tree: { ...sampleView.tree, next } } });
    await drawn(page);
    assert.equal(await focused(page), 'next-question');
    assert.match(await page.locator('#live').innerText(), /Will the mailbox move\?/);
    await page.keyboard.press('Enter');
    assert.equal((await guide.told()).filter(({ type }) => type === 'answer').length, 1);
  });

  it('changes an answer and takes one back', async () => {
    await tabTo(page, 'change-mx-microsoft365');
    await page.keyboard.press('Enter');
    await tabTo(page, 'answer-mx-microsoft365-no');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Take back' }).press('Enter');
    assert.deepEqual((await guide.told()).slice(-2), [
      { type: 'answer', node: 'mx-microsoft365', answer: 'no' },
      { type: 'answer', node: 'domain-owned', answer: null },
    ]);
  });

  it('walks in the picture and goes to the question in words', async () => {
    await tabTo(page, 'picture-mfa-blocks');
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'picture-domain-owned');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'picture-mx-microsoft365');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'question-mx-microsoft365');
  });

  it('undoes and redoes, save where a text is typed', async () => {
    await page.keyboard.press('Control+z');
    await showTab('checklist');
    await page.keyboard.press('Control+Shift+z');
    await tabTo(page, 'owner-identify-provider');
    await page.keyboard.press('Control+z');
    assert.deepEqual(
      (await guide.told()).slice(1).map(({ type }) => type),
      ['undo', 'redo'],
    );
  });

  it('stops at one item of the list, and goes to the others with the arrows', async () => {
    await showTab('checklist');
    await page.getByText('The arrow keys go from item to item').waitFor();
    // Its two buttons are never passed over.
    const ofConflict = 2;
    const stopsIn = () =>
      page
        .locator('.item')
        .evaluateAll((items) =>
          items.map(
            (item) =>
              [...item.querySelectorAll<HTMLElement>('input, select, textarea, button')].filter(
                (control) => control.tabIndex >= 0,
              ).length,
          ),
        );
    assert.deepEqual(await stopsIn(), [5, 0, 0, ofConflict, 0]);
    await tabTo(page, 'tick-identify-provider');
    for (const [key, id] of [
      ['ArrowDown', 'tick-list-devices'],
      ['ArrowDown', 'tick-reset-password'],
      ['ArrowUp', 'tick-list-devices'],
      ['End', 'tick-own-2'],
      ['ArrowDown', 'tick-own-2'],
      ['Home', 'tick-identify-provider'],
      ['ArrowUp', 'tick-identify-provider'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await focused(page), id, key);
    }
    await page.keyboard.press('End');
    assert.deepEqual(await stopsIn(), [0, 0, 0, ofConflict, 5]);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.conflict') !== null), true);
    assert.deepEqual((await guide.told()).slice(1), []);
    await page.locator('#more-own-2').focus();
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'more-identify-provider');
  });

  it('opens, renames and removes an item by one key each', async () => {
    await showTab('checklist');
    await page.locator('#tick-own-1').focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'note-own-1');
    await page.keyboard.type(' x');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await page.locator('#tick-own-1').focus();
    await page.keyboard.press('F2');
    assert.equal(await focused(page), 'title-own-1');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'tick-own-1');
    await page.keyboard.press('Delete');
    await page.locator('#tick-list-devices').focus();
    await page.keyboard.press('Delete');
    assert.deepEqual((await guide.told()).slice(1), [{ type: 'remove-item', item: 'own-1' }]);
  });

  it('has no stop in an item where nothing may be changed', async () => {
    await guide.send({ type: 'view', parts: { checklist: { ...sampleView.checklist, canEdit: false } } });
    await showTab('checklist');
    const fields = page.locator('.item :is(input, select, textarea, button):not(:disabled)');
    assert.equal(await fields.count(), 0);
    assert.deepEqual(await page.locator('.item-owner').first().innerText(), 'IT');
  });

  it('ticks, chooses a status, edits and moves an item', async () => {
    await showTab('checklist');
    await tabTo(page, 'tick-identify-provider');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tabTo(page, 'owner-list-devices');
    await page.keyboard.type('Zoé');
    await page.keyboard.press('Enter');
    await tabTo(page, 'due-list-devices');
    await page.keyboard.type('j+4');
    await page.keyboard.press('Tab');
    await tabTo(page, 'status-list-devices');
    await page.keyboard.press('Alt+ArrowUp');
    const item = 'list-devices';
    assert.deepEqual((await guide.told()).slice(1), [
      { type: 'change-item', item, change: { status: 'done' } },
      { type: 'change-item', item, change: { owner: 'Zoé' }, seen: { owner: 'Claire' } },
      { type: 'change-item', item, change: { due: 'J+4' }, seen: { due: 'J+1' } },
      { type: 'move-item', item, by: -1 },
    ]);
  });

  it('goes on at the next tick box when a ticked item is filtered out', async () => {
    await showTab('checklist');
    await page.locator('#filter-status').selectOption('open');
    await tabTo(page, 'tick-list-devices');
    await page.keyboard.press('Space');
    await guide.send({ type: 'view', parts: { checklist: without('list-devices') } });
    await drawn(page);
    assert.equal(await focused(page), 'tick-own-1');
  });

  it('writes a note of several lines', async () => {
    await showTab('checklist');
    await page.locator('#more-list-devices').press('Enter');
    const note = page.locator('#note-list-devices');
    await note.fill('one');
    await note.press('Enter');
    await page.keyboard.type('two');
    assert.equal((await guide.told()).filter(({ type }) => type === 'change-item').length, 0);
    const first = await note.evaluate(({ clientHeight }) => clientHeight);
    await page.keyboard.press('Enter');
    assert.ok((await note.evaluate(({ clientHeight }) => clientHeight)) > first, 'it grows');
    await page.keyboard.press('Control+Enter');
    const [sent] = (await guide.told()).filter(({ type }) => type === 'change-item');
    assert.ok(sent?.type === 'change-item');
    assert.equal(sent.change.note, 'one\ntwo');
    assert.equal(await note.inputValue(), 'one\ntwo');
    await page.keyboard.type(' three');
    await page.keyboard.press('Escape');
    assert.equal(await note.inputValue(), 'one\ntwo');
  });

  it('adds, renames and removes an item of one’s own, and is offered it back', async () => {
    await showTab('checklist');
    await tabTo(page, 'add-reset');
    await page.keyboard.type('Call the bank');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#add-reset').inputValue(), '');
    await page.locator('#more-own-1').press('Enter');
    await tabTo(page, 'rename-own-1');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'title-own-1');
    await page.keyboard.type('Tell both accountants');
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), 'rename-own-1');
    await tabTo(page, 'remove-own-1');
    await page.keyboard.press('Enter');
    await drawn(page);
    assert.equal(await page.locator('.removed').count(), 0, 'not before it has gone');
    await guide.send({ type: 'view', parts: { checklist: without('own-1') } });
    await page.locator('.removed').waitFor();
    await page.keyboard.press('Enter');
    assert.deepEqual((await guide.told()).slice(1), [
      { type: 'add-item', part: 'reset', title: 'Call the bank' },
      {
        type: 'change-item',
        item: 'own-1',
        change: { title: 'Tell both accountants' },
        seen: { title: 'Tell the accountant' },
      },
      { type: 'remove-item', item: 'own-1' },
      { type: 'undo' },
    ]);
  });

  it('finds a trouble: / leads to the field, the count is told', async () => {
    await showTab('troubleshooting');
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'search');
    await page.keyboard.type('TELEPHONE');
    await page.locator('#live').getByText('1 result').waitFor({ state: 'attached' });
    assert.equal(await page.locator('.trouble').count(), 1);
    await page.keyboard.type(' zzz');
    await page.getByText('Try fewer words').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.trouble').count(), 3);
  });
});
