import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { makeWords, type TranslationTable } from '../../src/core/words/words.ts';
import { startBrowser } from './browser.ts';
import { injections } from './injection-corpus.ts';
import { drawn, type PanelPage } from './panel-page.ts';
import { openProofPage, type ProofPageOptions } from './proof-page.ts';
import { replaceStrings } from './replace-strings.ts';
import { sampleProof } from './sample-proof.ts';
import { themeNames } from './theme.ts';

const bundle = join(import.meta.dirname, '..', '..', 'l10n', 'bundle.l10n.fr.json');
const english = makeWords('en', {});
const french = makeWords('fr', JSON.parse(readFileSync(bundle, 'utf8')) as TranslationTable);

describe('the page of a proof', () => {
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

  async function show(options: Partial<ProofPageOptions> = {}): Promise<PanelPage> {
    const words = options.words ?? english;
    open = await openProofPage(browser, { view: sampleProof('spreading', words), ...options, words });
    return open;
  }
  const shape = ({ page }: PanelPage): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].map(
        (element) =>
          `${element.localName} ${[...element.attributes]
            .map(({ name }) => name)
            .sort()
            .join(' ')}`,
      ),
    );

  for (const theme of themeNames)
    for (const width of [1200, 320])
      it(`has nothing that axe finds: ${theme}, ${width} px`, async () => {
        const words = width === 320 ? french : english;
        for (const stage of ['spreading', 'seen'] as const) {
          const { page, faults } = await show({ theme, width, words, view: sampleProof(stage, words) });
          const { violations } = await new AxeBuilder({ page }).analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
            [],
          );
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
          assert.deepEqual(faults, []);
          if (stage === 'spreading') await open?.close();
        }
      });

  it('says first what it has come to, and to screen readers as it changes', async () => {
    const { page, send } = await show();
    const headline = page.getByRole('status').filter({ has: page.getByRole('heading', { level: 1 }) });
    assert.equal(await headline.innerText(), '1 of 4 servers have the record of example.com.');
    const view = sampleProof('seen', english);
    await send({ type: 'proof', view });
    await drawn(page);
    assert.equal(await headline.innerText(), 'All 4 servers have the record: example.com can be proved now.');
    assert.match(await page.locator('button.primary').innerText(), /^Open Microsoft 365 admin center/);
  });

  it('says of each server what it answers, in a table at every width', async () => {
    for (const width of [1200, 320]) {
      const { page } = await show({ width });
      assert.equal(await page.getByRole('table', { name: 'What each server answers' }).count(), 1);
      assert.equal(await page.getByRole('columnheader').count(), 4);
      assert.deepEqual(await page.locator('.cell-state').allInnerTexts(), [
        'has it',
        'still has another text: MS=ms11112222',
        'no answer (TIMEOUT)',
        'asked once the zone’s servers have the record',
        'has no address in DNS',
      ]);
      assert.equal(await page.locator('.cell-ttl').first().innerText(), '60 minutes');
      if (width === 1200) await open?.close();
    }
  });

  it('names the record, and tells the editor what to copy and to open', async () => {
    const { page, told } = await show({ view: sampleProof('seen', english) });
    for (const name of ['Copy Name', 'Copy Type', 'Copy Value', 'Copy as Text'])
      await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Open its panel' }).click();
    assert.deepEqual((await told()).slice(1), [
      { type: 'copy', text: 'example.com' },
      { type: 'copy', text: 'TXT' },
      { type: 'copy', text: 'MS=ms12345678' },
      { type: 'copy-table' },
      { type: 'open-link', href: 'https://admin.example.com/dns' },
    ]);
  });

  it('stops and goes on with the keyboard, without losing the focus', async () => {
    const { page, told, send } = await show();
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    const view = sampleProof('spreading', english);
    await send({ type: 'proof', view: { ...view, identity: { ...view.identity, isWatching: false } } });
    await drawn(page);
    assert.equal(await page.locator(':focus').innerText(), 'Go On');
    await page.keyboard.press('Enter');
    assert.deepEqual(
      (await told()).slice(1).map((message): unknown => Reflect.get(Object(message), 'type')),
      ['stop', 'go-on'],
    );
  });

  it('keeps what a restart needs: domain, value, and whether it is asking', async () => {
    const { page } = await show();
    const kept = await page.evaluate(() => sessionStorage.getItem('state'));
    const state: unknown = JSON.parse(kept ?? 'null');
    assert.deepEqual(Reflect.get(Object(state), 'panel'), {
      domain: 'example.com',
      value: 'MS=ms12345678',
      isWatching: true,
    });
  });

  describe('shows what servers and files say as the text that it is', () => {
    const poisoned = (text: string) => {
      const view = sampleProof('seen', english);
      return replaceStrings(view, (was, path) =>
        // Icons and links are not the servers'.
        ['icon', 'href', 'id'].includes(path.at(-1) ?? '') ? was : text,
      );
    };
    it('in a page that is open', async () => {
      const opened = await show({ view: poisoned('plain') });
      const plain = await shape(opened);
      for (const injection of injections) {
        await opened.send({ type: 'proof', view: poisoned(injection) });
        await drawn(opened.page);
        assert.deepEqual(await shape(opened), plain, injection);
        const texts = await opened.page
          .locator('h1, .server-name, .record code')
          .evaluateAll((all) => all.map((one): string | null => one.textContent));
        assert.deepEqual([...new Set(texts)], [injection]);
      }
    });

    it('in the document that it is loaded from, too', async () => {
      const text = injections.join(' ');
      const page = await show({ view: poisoned(text), isBrought: true });
      assert.equal(await page.page.locator('script').count(), 2);
      assert.equal(await page.page.locator('h1').evaluate((one) => one.textContent), text);
    });
  });
});
