import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import type { OverviewView } from '../../src/shared/overview-view.ts';
import { startBrowser } from './browser.ts';
import { openOverviewPage, type OverviewPageOptions } from './overview-page.ts';
import { injections } from './injection-corpus.ts';
import { drawn, type PanelPage } from './panel-page.ts';
import { replaceStrings } from './replace-strings.ts';
import { sampleOverview } from './sample-overview.ts';
import { themeNames } from './theme.ts';

/** The row that stands on top, whatever its place in the document. */
const first = '.grid-row[data-index="0"]';

describe('the page of the overview', () => {
  let browser: Browser;
  let open: PanelPage | undefined;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());
  afterEach(async () => {
    const faults = open?.faults ?? [];
    await open?.close();
    open = undefined;
    assert.deepEqual(faults, []);
  });

  async function show(options: Partial<OverviewPageOptions> = {}): Promise<PanelPage> {
    open = await openOverviewPage(browser, { view: sampleOverview(2_000), ...options });
    return open;
  }
  const view = (changes: Partial<OverviewView>): OverviewView => ({ ...sampleOverview(12), ...changes });

  for (const theme of themeNames)
    for (const width of [1200, 400])
      it(`has nothing that axe finds: ${theme}, ${width} px`, async () => {
        const { page } = await show({ theme, width });
        const { violations } = await new AxeBuilder({ page }).analyze();
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
          [],
        );
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(overflow, false);
      });

  describe('2,000 mailboxes', () => {
    it('draws only those in sight, and tells how many there are', async () => {
      const { page } = await show();
      const rows = page.locator('.grid-row');
      const counts: number[] = [];
      for (const top of [0, 5_000, 30_000, 1e6]) {
        await page.evaluate((to) => scrollTo(0, to), top);
        await drawn(page);
        counts.push(await rows.count());
      }
      assert.ok(Math.max(...counts) < 70, counts.join());
      assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '2001');
      assert.equal(await page.locator('[data-index="1999"]').getAttribute('aria-rowindex'), '2001');
    });

    it('is read in the order in which it is seen', async () => {
      const { page } = await show();
      await page.getByRole('columnheader', { name: 'Mailbox' }).getByRole('button').click();
      for (const top of [3_000, 3_900, 2_000]) {
        await page.evaluate((to) => scrollTo(0, to), top);
        await drawn(page);
      }
      const numbers = (await readHeaders(page)).map((name) => Number(/person(\d+)@/.exec(name)?.[1]));
      assert.ok(numbers.length > 30, `${numbers.length} rows`);
      assert.deepEqual(
        numbers,
        numbers.toSorted((one, other) => one - other),
      );
    });

    it('leaves no gap in sight, wherever it is scrolled to', async () => {
      const { page } = await show();
      for (const top of [900, 12_345, 44_444]) {
        await page.evaluate((to) => scrollTo(0, to), top);
        await drawn(page);
        const missing = await page.evaluate(() =>
          [120, 400, innerHeight - 5].filter(
            (y) => document.elementFromPoint(300, y)?.closest('.grid-row') === null,
          ),
        );
        assert.deepEqual(missing, [], `at ${top}`);
      }
    });
  });

  describe('with the keyboard', () => {
    const focused = (page: PanelPage['page']): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['index']);

    it('moves through the rows, which stay in sight', async () => {
      const { page } = await show();
      await page.locator(first).focus();
      const cases: readonly (readonly [string, RegExp])[] = [
        ['ArrowDown', /^1$/],
        ['ArrowUp', /^0$/],
        ['ArrowUp', /^0$/],
        ['PageDown', /^(2\d|3\d)$/],
        ['End', /^1999$/],
        ['ArrowDown', /^1999$/],
        ['PageUp', /^19[67]\d$/],
        ['Home', /^0$/],
      ];
      for (const [key, expected] of cases) {
        await page.keyboard.press(key);
        await drawn(page);
        assert.match((await focused(page)) ?? '', expected, key);
        const isSeen = await page.evaluate(() => {
          const { top, bottom, left } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const [high, low] = [top + 3, bottom - 3].map((y) => document.elementFromPoint(left + 20, y));
          return [high, low].every((element) => document.activeElement?.contains(element ?? null));
        });
        assert.ok(isSeen, `covered after ${key}`);
      }
    });

    it('opens the guide, and the guide at the next item', async () => {
      const { page, told } = await show();
      await page.locator(first).focus();
      for (const key of ['ArrowDown', 'Enter', 'ArrowRight', 'Enter', 'ArrowLeft', 'ArrowDown'])
        await page.keyboard.press(key);
      const [opened, openedAt] = (await told()).slice(1);
      const address = await page.locator('.grid-row[data-index="1"] .address').innerText();
      assert.equal(Reflect.get(Object(opened), 'address'), address);
      assert.equal(Reflect.get(Object(opened), 'item'), null);
      assert.match(String(Reflect.get(Object(openedAt), 'item')), /^item-\d$/);
      assert.equal(await focused(page), '2');
    });

    it('keeps the focus when the row is scrolled out of sight, and when new rows come', async () => {
      const { page, send } = await show();
      await page.locator(first).focus();
      await page.keyboard.press('ArrowDown');
      const address = await page.locator(':focus .address').innerText();
      await page.evaluate(() => scrollTo(0, 40_000));
      await drawn(page);
      assert.equal(await page.locator(':focus .address').innerText(), address);
      await send({ type: 'overview', view: sampleOverview(1_500) });
      await drawn(page);
      assert.equal(await page.locator(':focus .address').innerText(), address);
    });

    it('has one stop in the table beside the heads of its columns', async () => {
      const { page } = await show();
      await page.locator('.column-head').last().focus();
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), '0');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('.grid') === null), true);
    });
  });

  describe('sorting', () => {
    it('says by what, and turns at the second click', async () => {
      const { page } = await show();
      const head = page.getByRole('columnheader', { name: 'Mailbox' });
      const topmost = (): Promise<string> => page.locator(`${first} .address`).innerText();
      assert.equal(
        await page.getByRole('columnheader', { name: 'Overdue' }).getAttribute('aria-sort'),
        'descending',
      );
      await head.getByRole('button').click();
      assert.deepEqual(
        [await head.getAttribute('aria-sort'), await topmost()],
        ['ascending', 'person0@example.com'],
      );
      await head.getByRole('button').click();
      assert.deepEqual(
        [await head.getAttribute('aria-sort'), await topmost()],
        ['descending', 'person1999@example.com'],
      );
      assert.equal(await page.locator('[aria-sort]:not([aria-sort=none])').count(), 1);
    });

    it('works without heads where the page is narrow', async () => {
      const { page } = await show({ width: 400 });
      await page.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption({ label: 'Mailbox' });
      await page.getByRole('button', { name: 'Ascending' }).click();
      assert.equal(await page.locator(`${first} .address`).innerText(), 'person1999@example.com');
    });
  });

  describe('filters', () => {
    it('search, owner and state narrow table and week, and are told', async () => {
      const { page } = await show({ view: sampleOverview(40) });
      await page.getByRole('searchbox').fill('person1 EXAMPLE');
      assert.equal(await page.getByRole('status').innerText(), '11 of 40');
      await page.getByRole('combobox', { name: 'State', exact: true }).selectOption({ label: 'failed' });
      assert.equal(await page.getByRole('status').innerText(), '3 of 40');
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      assert.equal(await page.getByRole('status').innerText(), '');
      await page.getByRole('button', { name: /^Paul/ }).click();
      assert.equal(await page.getByRole('combobox', { name: 'Owner', exact: true }).inputValue(), '=Paul');
      assert.deepEqual([...new Set(await page.locator('.week-owner').allInnerTexts())], ['Paul']);
      await page.getByRole('button', { name: /^Paul/ }).click();
      assert.equal(await page.getByRole('combobox', { name: 'Owner', exact: true }).inputValue(), '');
    });

    it('says so where nothing fits', async () => {
      const { page } = await show();
      await page.getByRole('searchbox').fill('nobody at all');
      await page.getByText('No mailbox fits the filters.').waitFor();
      assert.equal(await page.getByRole('grid').count(), 0);
    });

    it('come back with sorting and place when the page is loaded again', async () => {
      const { page, reload } = await show();
      await page.getByRole('combobox', { name: 'Owner', exact: true }).selectOption({ label: 'Nobody' });
      await page.getByRole('columnheader', { name: 'Next' }).getByRole('button').click();
      await page.evaluate(() => scrollTo(0, 7_000));
      await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scroll":7000'));
      await reload();
      await drawn(page);
      assert.equal(await page.getByRole('combobox', { name: 'Owner', exact: true }).inputValue(), '=');
      assert.equal(await page.locator('[aria-sort=ascending]').innerText(), 'Next');
      assert.equal(await page.evaluate(() => scrollY), 7_000);
    });
  });

  describe('buttons', () => {
    it('export in each format', async () => {
      const { page, told } = await show();
      for (const name of ['Markdown', 'CSV', 'Calendar', 'Printable page'])
        await page.getByRole('button', { name }).click();
      assert.deepEqual(
        (await told()).slice(1),
        ['markdown', 'csv', 'icalendar', 'printable'].map((format) => ({ type: 'export', format })),
      );
    });

    it('lead from an urgent item into the guide', async () => {
      const { page, told } = await show({ view: sampleOverview(12) });
      await page.locator('.week-item').first().click();
      assert.deepEqual((await told()).slice(1), [
        {
          type: 'open-guide',
          file: 'north/site.mailboxes.yaml',
          address: 'person0@example.com',
          item: 'item-0',
        },
      ]);
    });

    it('lead from a row into the guide, unless its text is being marked', async () => {
      const { page, told } = await show({ view: sampleOverview(12) });
      const row = page.locator(first);
      await row.locator('.cell-state').click();
      await row.locator('.address').dblclick();
      const opened = (await told()).slice(1);
      assert.ok(opened.length >= 1 && opened.every((one) => Reflect.get(Object(one), 'item') === null));
    });
  });

  describe('where there is nothing', () => {
    it('no file: offers one', async () => {
      const { page, told } = await show({ view: sampleOverview(0) });
      await page.getByText('There is no mailboxes.yaml here yet.').waitFor();
      await page.getByRole('button', { name: 'Create mailboxes.yaml' }).click();
      assert.deepEqual((await told()).at(-1), { type: 'new-file' });
      assert.equal(await page.getByRole('grid').count(), 0);
    });

    it('no mailbox: says where to look, with what is wrong', async () => {
      const { page } = await show({
        view: view({ rows: [], owners: [], week: [], files: 1, notices: ['mailboxes.yaml has errors.'] }),
      });
      await page.getByText('No mailbox could be read.').waitFor();
      await page.getByText('mailboxes.yaml has errors.').waitFor();
    });

    it('nothing due', async () => {
      const { page } = await show({ view: view({ week: [] }) });
      await page.getByText('Nothing is overdue, and nothing is due within seven days.').waitFor();
    });
  });

  it('shows every text as text', async () => {
    const hostile = (text: string): OverviewView =>
      replaceStrings({ ...sampleOverview(1), notices: ['a notice'] }, () => text);
    const { page, send } = await show({ view: hostile('First one') });
    const elements = (): Promise<string> =>
      page.evaluate(() => [...document.querySelectorAll('body *')].map(({ tagName }) => tagName).join(' '));
    const before = await elements();
    for (const text of injections) {
      await send({ type: 'overview', view: hostile(text) });
      await drawn(page);
      assert.equal(await page.locator('h1').textContent(), text);
      assert.equal(await page.locator('.grid-row .address').textContent(), text);
      assert.equal(await elements(), before, text);
      await page.locator('.week-item').click();
    }
  });
});

/** The heads of the rows in the order in which Chromium tells them to screen readers. */
async function readHeaders(page: PanelPage['page']): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const namesUnder = (id: string): string[] => {
    const node = byId.get(id);
    if (node?.role?.value === 'rowheader') return [String(node.name?.value)];
    return (node?.childIds ?? []).flatMap(namesUnder);
  };
  return namesUnder(nodes[0]?.nodeId ?? '');
}
