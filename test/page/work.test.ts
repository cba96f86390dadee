import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { WorkView } from '../../src/shared/work-view.ts';
import { startBrowser } from './browser.ts';
import { pageWords } from './page-words.ts';
import { injections } from './injection-corpus.ts';
import { drawn, type PanelPage } from './panel-page.ts';
import { replaceStrings } from './replace-strings.ts';
import { sampleCompare, sampleFailure, sampleInventory, samplePlan, sampleRunning } from './sample-work.ts';
import { themeNames } from './theme.ts';
import { openWorkPage, type WorkPageOptions } from './work-page.ts';

const english = pageWords('en');
const french = pageWords('fr');

describe('the page of a piece of work', () => {
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

  async function show(view: WorkView, options: Partial<WorkPageOptions> = {}): Promise<PanelPage> {
    await open?.close();
    open = await openWorkPage(browser, { view, words: english, ...options });
    await drawn(open.page);
    return open;
  }
  const types = async ({ told }: PanelPage): Promise<readonly unknown[]> =>
    (await told()).slice(1).map((message): unknown => Reflect.get(Object(message), 'type'));
  const copied = async ({ told }: PanelPage): Promise<string> =>
    String(Reflect.get(Object((await told()).at(-1)), 'text'));

  for (const theme of themeNames)
    for (const width of [1200, 320])
      it(`has nothing that axe finds, and no sideways scroll: ${theme}, ${width} px`, async () => {
        const words = width === 320 ? french : english;
        for (const view of [
          sampleRunning(words),
          sampleInventory(words, 5),
          sampleCompare(words, 14),
          sampleFailure(words),
        ]) {
          const { page, faults } = await show(view, { theme, width, words });
          const { violations } = await new AxeBuilder({ page }).analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
            [],
          );
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
          assert.deepEqual(faults, []);
        }
      });

  for (const width of [320, 400, 640, 900])
    it(`has no sideways scroll in ${width} px`, async () => {
      for (const view of [sampleRunning(french), sampleInventory(french), sampleCompare(french, 600)]) {
        const { page } = await show(view, { width, words: french });
        for (const more of await page.getByRole('button', { name: /^Tout afficher/ }).all())
          await more.click();
        await drawn(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
      }
    });

  it('holds large writing', async () => {
    const { page } = await show(sampleCompare(french), { width: 640, words: french });
    await page.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '26px'));
    await drawn(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.equal(await page.locator('.report-grid:not(.is-list)').count(), 0);
  });

  describe('while it runs', () => {
    it('says what is done, where, how far it is, how fast and how long', async () => {
      const { page } = await show(sampleRunning(english));
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Fetching messages');
      const bar = page.getByRole('progressbar', { name: 'Progress' });
      assert.deepEqual(
        await bar.evaluate(({ max, value }: HTMLProgressElement) => [value, max]),
        [8_204, 20_012],
      );
      assert.deepEqual(await page.locator('.numbers dd').allInnerTexts(), [
        '8,204 of 20,012',
        '212 MB of 604 MB',
        '3.2 MB/s',
        '2 min',
      ]);
      assert.equal(await page.locator('.spark').getAttribute('aria-hidden'), 'true');
      assert.equal(
        await page
          .locator('.spark-line')
          .getAttribute('points')
          .then((points) => points?.split(' ').length),
        60,
      );
    });

    it('does not say how far it is while nobody knows', async () => {
      const view = sampleRunning(english, { total: 0, totalOctets: undefined, secondsLeft: undefined });
      const { page } = await show(view);
      assert.equal(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.position), -1);
      const texts = await page.locator('.numbers dd').allInnerTexts();
      assert.deepEqual([texts[0], texts[1], texts[3]], ['8,204', '212 MB', 'not known yet']);
    });

    it('moves nothing from its place', async () => {
      const { page, send } = await show(sampleRunning(english));
      const places = (): Promise<unknown> =>
        page.locator('progress, .numbers > div, .buttons button').evaluateAll((all) =>
          all.map((one) => {
            const { left, top } = one.getBoundingClientRect();
            return one.localName === 'button' ? top : [left, top];
          }),
        );
      const before = await places();
      for (const changes of [
        { messages: 1, octets: 0, rate: 0, secondsLeft: undefined, folder: '', rates: [] },
        { messages: 19_999, octets: 603_000_000, rate: 123_456_789, secondsLeft: 86_000 },
        { folder: 'a folder '.repeat(60) },
        { isPaused: true },
        { total: 0, totalOctets: undefined },
      ]) {
        await send({ type: 'work', view: sampleRunning(english, changes) });
        await drawn(page);
        assert.deepEqual(await places(), before, JSON.stringify(changes));
      }
    });

    it('pauses, goes on and stops with the keyboard, the focus where it was', async () => {
      const shown = await show(sampleRunning(english));
      const { page, send } = shown;
      await page.getByRole('button', { name: 'Pause' }).focus();
      await page.keyboard.press('Enter');
      await send({ type: 'work', view: sampleRunning(english, { isPaused: true }) });
      await drawn(page);
      assert.equal(await page.locator(':focus').innerText(), 'Continue');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await page.locator(':focus').innerText(), 'Stopping…');
      await page.keyboard.press('Enter');
      assert.deepEqual(await types(shown), ['pause', 'continue', 'cancel']);
      await send({ type: 'work', view: sampleFailure(english) });
      await drawn(page);
      assert.equal(await page.locator(':focus').innerText(), 'The server refused the password.');
    });

    it('tells those who do not see it of phases and of the end, and else keeps quiet', async () => {
      const { page, send } = await show(sampleRunning(english));
      const live = page.locator('#live');
      assert.equal(await live.innerText(), '');
      await send({ type: 'work', view: sampleRunning(english, { messages: 8_300, folder: 'Sent' }) });
      await drawn(page);
      assert.equal(await live.innerText(), '');
      await send({ type: 'work', view: sampleRunning(english, { phase: 'Checking' }) });
      await drawn(page);
      assert.equal(await live.innerText(), 'Checking. Messages 8,204 of 20,012. 2 min left');
      await send({ type: 'work', view: sampleFailure(english) });
      await drawn(page);
      assert.equal(await live.innerText(), 'Failed. The server refused the password.');
    });

    it('keeps what a restart needs', async () => {
      const { page } = await show(sampleRunning(english));
      const kept: unknown = JSON.parse(
        (await page.evaluate(() => sessionStorage.getItem('state'))) ?? 'null',
      );
      assert.deepEqual(Reflect.get(Object(kept), 'panel'), sampleRunning(english).identity);
    });
  });

  describe('once it has ended', () => {
    it('says what it came to, what to do, and the server’s words', async () => {
      const { page } = await show(sampleFailure(english));
      assert.equal(await page.locator('.result .state').innerText(), 'Failed');
      assert.equal(
        await page.getByRole('heading', { level: 1 }).innerText(),
        'The server refused the password.',
      );
      assert.deepEqual(
        await page.getByRole('list', { name: 'What to do' }).getByRole('listitem').allInnerTexts(),
        ['Check the password in webmail.', 'Store the new one, then run the backup again.'],
      );
      assert.match(await page.locator('blockquote').innerText(), /^NO \[AUTHENTICATIONFAILED\]/);
      await page.getByText('None.', { exact: true }).waitFor();
      assert.equal(await page.getByRole('grid').count(), 0);
    });

    it('exports, runs again, and goes on from a plan', async () => {
      const shown = await show(samplePlan(english));
      const { page, told } = shown;
      assert.equal(await page.locator('button.primary').innerText(), 'Copy 4,200 messages');
      for (const name of ['Copy 4,200 messages', 'Run Again', 'Export Markdown…', 'Export JSON…'])
        await page.getByRole('button', { name, exact: true }).click();
      assert.deepEqual((await told()).slice(1), [
        { type: 'go-on' },
        { type: 'again' },
        { type: 'export', format: 'markdown' },
        { type: 'export', format: 'json' },
      ]);
    });

    it('says so where there is nothing yet', async () => {
      const view = { ...sampleFailure(english), report: undefined, note: 'Nothing was done yet.' };
      const { page } = await show(view);
      await page.getByText('Nothing was done yet.').waitFor();
      assert.deepEqual(await page.getByRole('button').allInnerTexts(), ['Run Again']);
    });
  });

  describe('pictures', () => {
    it('show how much of all each folder takes', async () => {
      const { page } = await show(sampleInventory(english));
      await page.getByRole('img', { name: /^Picture of “Folders”/ }).waitFor();
      const areas = await page.locator('.tile').evaluateAll((tiles) =>
        tiles.map((tile) => {
          const { width, height } = tile.getBoundingClientRect();
          return width * height;
        }),
      );
      assert.equal(areas.length, 24);
      assert.ok((areas[0] ?? 0) > 5 * (areas.at(-1) ?? 0));
      assert.match(await page.locator('.tile').first().innerText(), /^Archive\/2019\s+735 MB$/);
    });

    it('put folders that are specks together', async () => {
      const { page } = await show(sampleInventory(english, 200));
      assert.equal(await page.locator('.tile').count(), 41);
      assert.ok(
        (
          await page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('title')))
        ).some((title) => title?.startsWith('160 others')),
      );
    });

    it('hold both sides against each other on one scale, and mark a gap', async () => {
      const { page } = await show(sampleCompare(english));
      const folders = page.getByRole('grid', { name: 'Folders' });
      const bars = await folders
        .locator('.grid-row')
        .first()
        .locator('.bar-filled')
        .evaluateAll((all) =>
          all
            .map((bar) => bar.getBoundingClientRect())
            .map(({ left, right, width }) => ({ left, right, width })),
        );
      const [left, right] = bars;
      assert.ok(left && right && Math.abs(left.width - right.width) < 2 && left.right <= right.left + 1);
      assert.ok(right.left - left.right < 6, 'they begin at one line');
      const marked = folders.locator('.is-marked');
      assert.equal(await marked.count(), 1);
      assert.match((await marked.textContent()) ?? '', /look at this: 6%/);
    });
  });

  describe('tables', () => {
    const grid = (page: Page) => page.getByRole('grid', { name: 'Each message that differs' });
    const firstOf = async (page: Page): Promise<readonly string[]> =>
      (await grid(page).locator('.grid-row[data-index="0"] .cell').allInnerTexts()).map((text) =>
        text.trim(),
      );

    it('sort by a column, turn, and give back the report’s order', async () => {
      const { page } = await show(sampleCompare(english));
      const head = grid(page).getByRole('columnheader', { name: 'Size' });
      const sizes: (string | undefined)[] = [];
      const sorts: (string | null)[] = [];
      for (let click = 0; click < 3; click += 1) {
        await head.getByRole('button').click();
        sizes.push((await firstOf(page))[5]);
        sorts.push(await head.getAttribute('aria-sort'));
      }
      assert.deepEqual(sorts, ['descending', 'ascending', 'none']);
      assert.deepEqual(sizes, ['52 MB', '302 kB', '52 MB']);
    });

    it('filter by class and by text, and say how many are left', async () => {
      const { page } = await show(sampleCompare(english));
      const section = page.getByRole('region', { name: 'Each message that differs' });
      const count = section.getByRole('status');
      assert.equal(await count.innerText(), '1,200');
      await section.getByRole('combobox', { name: 'Class' }).selectOption('lost');
      assert.equal(await count.innerText(), '30 of 1,200');
      await section.getByRole('searchbox').fill('person1160@ BUILDING');
      assert.equal(await count.innerText(), '1 of 1,200');
      await section.getByRole('searchbox').fill('nobody at all');
      await section.getByText('No row fits the filters.').waitFor();
      await section.getByRole('button', { name: 'Clear the filters' }).click();
      assert.equal(await count.innerText(), '1,200');
    });

    it('show a few rows first, then all', async () => {
      const { page } = await show(sampleCompare(english, 300));
      assert.equal(await grid(page).locator('.grid-row').count(), 20);
      await page.getByRole('button', { name: 'Show All 300' }).click();
      assert.equal(await grid(page).locator('.grid-row').count(), 300);
      await page.getByRole('button', { name: 'Show Fewer' }).click();
      assert.equal(await grid(page).locator('.grid-row').count(), 20);
    });

    it('copy a row and all that fit, for a spreadsheet', async () => {
      const shown = await show(sampleCompare(english));
      const { page } = shown;
      const rows = grid(page).locator('.grid-row');
      await rows.first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+c');
      assert.match(await copied(shown), /^lost\tTrash\tPerson 40 <person40@partner\.example>\t/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      assert.match(await copied(shown), /^lost\tTrash\tPerson 40 /);
      assert.equal(await page.locator('#live').innerText(), 'Copied');
      await page.getByRole('combobox', { name: 'Class' }).selectOption('lost');
      await page.getByRole('button', { name: 'Copy Rows: Each message that differs' }).click();
      const lines = (await copied(shown)).split('\n');
      assert.equal(lines.length, 31);
      assert.equal(lines[0], 'Class\tFolder\tFrom\tSubject\tDate\tSize\tDetail');
    });

    it('leave marked text to the browser', async () => {
      const shown = await show(sampleCompare(english));
      const cell = grid(shown.page).locator('.grid-row .cell-text').first();
      await cell.dblclick();
      await shown.page.keyboard.press('Control+c');
      assert.deepEqual(await types(shown), []);
    });

    it('have one stop among their rows, which the keys move', async () => {
      const { page } = await show(sampleCompare(english));
      await grid(page).locator('.column-head').last().focus();
      await page.keyboard.press('Tab');
      const at = (): Promise<string | null> => page.locator(':focus').getAttribute('data-index');
      assert.equal(await at(), '0');
      for (const [key, expected] of [
        ['ArrowDown', '1'],
        ['PageDown', '11'],
        ['End', '19'],
        ['ArrowDown', '19'],
        ['Home', '0'],
      ] as const) {
        await page.keyboard.press(key);
        assert.equal(await at(), expected, key);
      }
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('[role=grid]') ?? null), null);
    });

    it('become lists where columns do not fit, and are sorted there, too', async () => {
      const { page } = await show(sampleCompare(english), { width: 400 });
      const section = page.getByRole('region', { name: 'Each message that differs' });
      assert.equal(await grid(page).getByRole('columnheader').count(), 8);
      await section.getByRole('combobox', { name: 'Sort by' }).selectOption('Subject');
      assert.equal(await grid(page).locator('[aria-sort=ascending]').textContent(), 'Subject');
      await section.getByRole('button', { name: 'Ascending' }).click();
      assert.match((await firstOf(page))[3] ?? '', /plans of building 1199/);
    });

    it('come back as they were left when the page is loaded again', async () => {
      const { page, reload } = await show(sampleCompare(english));
      const section = page.getByRole('region', { name: 'Each message that differs' });
      await section.getByRole('combobox', { name: 'Class' }).selectOption('extra');
      await section.getByRole('searchbox').fill('partner');
      await grid(page).getByRole('columnheader', { name: 'Subject' }).getByRole('button').click();
      await page.getByRole('button', { name: /^Show All/ }).click();
      await page.evaluate(() => scrollTo(0, 3_000));
      await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scroll":3000'));
      await reload();
      await drawn(page);
      assert.equal(await section.getByRole('combobox', { name: 'Class' }).inputValue(), 'extra');
      assert.equal(await section.getByRole('searchbox').inputValue(), 'partner');
      assert.equal(await grid(page).locator('[aria-sort=ascending]').textContent(), 'Subject');
      assert.equal(await page.getByRole('button', { name: 'Show Fewer' }).count(), 1);
      assert.equal(await page.evaluate(() => scrollY), 3_000);
    });
  });

  describe('100,000 rows', () => {
    const count = 100_000;
    const rows = (page: Page) =>
      page.locator('#table-differences').locator('xpath=ancestor::section').locator('.grid-row');

    /** Made in the page: a message of this length takes long on its way from the test. */
    async function showMany(options: Partial<WorkPageOptions> = {}): Promise<PanelPage> {
      const shown = await show(sampleCompare(english, 41), options);
      const view = sampleCompare(english, 41);
      await shown.page.evaluate(
        ({ sample, length }) => {
          const tables = (sample.report?.tables ?? []).map((table) =>
            table.id === 'differences'
              ? {
                  ...table,
                  rows: Array.from({ length }, (_, at) => table.rows.at(at % table.rows.length) ?? []),
                }
              : table,
          );
          window.postMessage(
            { type: 'work', view: { ...sample, report: { ...sample.report, tables } } },
            '*',
          );
        },
        { sample: view, length: count },
      );
      await shown.page.getByRole('button', { name: 'Show All 100,000' }).click();
      return shown;
    }

    for (const width of [1200, 400])
      it(`are drawn only where they are in sight, ${width} px`, async () => {
        const { page } = await showMany({ width });
        const counts: number[] = [];
        for (const top of [0, 3_000, 900_000, 1e8]) {
          await page.evaluate((to) => scrollTo(0, to), top);
          await drawn(page);
          counts.push(await rows(page).count());
          const isCovered = await page.evaluate(
            () => document.elementFromPoint(200, innerHeight - 60)?.closest('.grid-row') != null,
          );
          assert.ok(top < 3_000 || isCovered, `nothing is drawn at ${top}`);
        }
        assert.ok(Math.max(...counts) < 80, counts.join());
        assert.equal(await page.locator('[data-index="99999"]').getAttribute('aria-rowindex'), '100001');
      });

    it('are sorted, filtered, walked through and copied', async () => {
      const shown = await showMany();
      const { page } = shown;
      const section = page.getByRole('region', { name: 'Each message that differs' });
      await section.getByRole('columnheader', { name: 'Subject' }).getByRole('button').click();
      await section.getByRole('searchbox').fill('building 7,');
      assert.equal(await section.getByRole('status').innerText(), '9,756 of 100,000');
      await rows(page).first().focus();
      await page.keyboard.press('End');
      await drawn(page);
      assert.equal(await page.locator(':focus').getAttribute('data-index'), '9755');
      assert.ok((await rows(page).count()) < 80);
      await page.keyboard.press('Control+c');
      assert.match(await copied(shown), /plans of building \d*7,/);
      await section.getByRole('button', { name: 'Clear the filters' }).click();
      await section.getByRole('button', { name: /^Copy Rows/ }).click();
      const length = await page.evaluate(
        () => String(Reflect.get(Object(toldMessages().at(-1)), 'text')).split('\n').length,
      );
      assert.equal(length, count + 1);
    });
  });

  describe('shows what servers and files say as the text that it is', () => {
    const poisoned = (sample: WorkView, text: string): WorkView =>
      replaceStrings(sample, (was, path) =>
        // Names of things, and what the page switches on.
        ['id', 'filter', 'label', 'value', 'endedAt', 'file', 'address'].includes(path.at(-1) ?? '') ||
        ['facing', 'columns'].includes(path.at(-2) ?? '')
          ? was
          : text,
      );
    const shape = ({ page }: PanelPage): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('body *')].map(
          (element) =>
            `${element.localName} ${[...element.attributes]
              .map(({ name }) => name)
              .sort()
              .join(' ')}`,
        ),
      );
    for (const [name, sample] of [
      ['while it runs', sampleRunning(english)],
      [
        'in a report',
        {
          ...sampleFailure(english),
          report: { ...sampleFailure(english).report, tables: sampleInventory(english, 3).report?.tables },
        },
      ],
    ] as const)
      it(name, async () => {
        const view = sample as WorkView;
        const opened = await show(poisoned(view, 'plain'));
        const plain = await shape(opened);
        for (const injection of injections) {
          await opened.send({ type: 'work', view: poisoned(view, injection) });
          await drawn(opened.page);
          assert.deepEqual(await shape(opened), plain, injection);
          assert.equal(await opened.page.locator('h1').evaluate((one) => one.textContent), injection);
        }
      });

    it('in the document that it is loaded from, too', async () => {
      const text = injections.join(' ');
      const { page } = await show(poisoned(sampleFailure(english), text), { isBrought: true });
      assert.equal(await page.locator('script').count(), 2);
      assert.equal(await page.locator('h1').evaluate((one) => one.textContent), text);
    });
  });
});
