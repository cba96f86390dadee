import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { GuideView } from '../../src/shared/guide-view.ts';
import { guideTabs } from '../../src/shared/messages.ts';
import { startBrowser } from './browser.ts';
import { openGuidePage, type GuidePage } from './guide-page.ts';
import { drawn } from './panel-page.ts';
import { injections } from './injection-corpus.ts';
import { replaceStrings } from './replace-strings.ts';
import { sampleView } from './sample-view.ts';

/** Strings that name things for the page, and that nobody sees: replaced by another name each. */
const names = new Set([
  'id',
  'node',
  'answer',
  'from',
  'to',
  'icon',
  'startedAt',
  'href',
  'keywords',
  'exact',
  'step',
]);

/** Told in other words beside: the target of a step by its quote, the issuer of a certificate by the next one. */
const unseen = new Set(['target', 'issuer', 'with']);

/** The view with every text replaced by the injection with a number before it, so that each stands alone. */
function poisoned(injection: string): { view: GuideView; texts: string[] } {
  const texts: string[] = [];
  let count = 0;
  const view = replaceStrings(sampleView, (text, path) => {
    const key = path.at(-1) ?? '';
    if (text === '') return text;
    // What is the same name somewhere else stays the same one.
    if (names.has(key) || key === 'owners') return `${text}${injection}`;
    count += 1;
    const poison = `${count} ${injection}`;
    if (!unseen.has(key)) texts.push(poison);
    return poison;
  });
  return { view, texts };
}

/** Every element of each tab with the names of its attributes: what may not change whatever the texts are. */
function shapesOf({ page }: GuidePage): Promise<readonly (readonly string[])[]> {
  return page.evaluate(
    async (tabs) => {
      const shapes: string[][] = [];
      for (const tab of tabs) {
        document.getElementById(`tab-${tab}`)?.click();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        shapes.push(
          [...document.querySelectorAll('*')].map(
            (element) =>
              `${element.localName} ${[...element.attributes]
                .map(({ name }) => name)
                .sort()
                .join(' ')}`,
          ),
        );
      }
      return shapes;
    },
    [...guideTabs],
  );
}

describe('what files and servers say', function () {
  let browser: Browser;
  let guide: GuidePage;
  let shapes: readonly (readonly string[])[];
  before(async () => {
    browser = await startBrowser();
    guide = await openGuidePage(browser, { view: poisoned('plain').view });
    shapes = await shapesOf(guide);
  });
  after(() => browser.close());

  for (const injection of injections)
    it(`is text: ${JSON.stringify(injection.slice(0, 60))}`, async () => {
      const { view } = poisoned(injection);
      await guide.send({ type: 'view', parts: view });
      assert.deepEqual(await shapesOf(guide), shapes);
      assert.deepEqual(guide.faults, []);
    });

  it('is text in the document that a page is loaded from, too', async () => {
    const { view } = poisoned(injections.join(' '));
    const brought = await openGuidePage(browser, { view, isBrought: true });
    assert.deepEqual(await shapesOf(brought), shapes);
    assert.deepEqual(brought.faults, []);
    await brought.close();
  });

  it('is shown as it is written', async () => {
    const shown = new Set<string>();
    const injection = injections[0] ?? '';
    const { view, texts } = poisoned(injection);
    await guide.send({ type: 'view', parts: view });
    for (const tab of guideTabs) {
      await guide.page.locator(`#tab-${tab}`).click();
      for (const change of await guide.page.locator('[id^="change-"]').all()) await change.click();
      await drawn(guide.page);
      for (const text of await guide.page.evaluate(() => [
        ...[...document.querySelectorAll('*')].map(({ textContent }) => textContent),
        ...[...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].map(({ value }) => value),
        ),
        ...[...document.querySelectorAll('input')].map(({ value }) => value),
      ]))
        shown.add(text);
    }
    const all = [...shown].join('\n');
    assert.deepEqual(
      texts.filter((text) => !all.includes(text)),
      [],
    );
  });
});
