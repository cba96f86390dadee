import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../src/editor/guide/page-html.ts';
import { diagnosisLabels } from '../../src/editor/guide/labels/diagnosis-labels.ts';
import { guideLabels } from '../../src/editor/guide/labels/guide-labels.ts';
import type { GuideView } from '../../src/shared/guide-view.ts';
import type { FromGuide, ToGuide } from '../../src/shared/messages.ts';
import { makeWords } from '../../src/core/words/words.ts';
import { editorStyles, readTheme, type ThemeName } from './theme.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'page');
const origin = 'https://panel.example';
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** How the page is opened. */
export interface GuidePageOptions {
  readonly view: GuideView;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly language?: 'en' | 'fr';
}

/** The guide's page in Chromium, under the policy of the real panel, with an editor that only listens. */
export interface GuidePage {
  readonly page: Page;
  /** What the page asked for beside its own files, what its policy refused, and what it threw; empty where all is well. */
  readonly faults: string[];
  /** What the page told the editor, oldest first; `layout` is left out. */
  told(): Promise<readonly FromGuide[]>;
  /** The rooms for the picture that the page told. */
  rooms(): Promise<readonly number[]>;
  send(message: ToGuide): Promise<void>;
  /** Loads the page again with the state that it kept, as VS Code does with a panel that was hidden. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built page (`node esbuild.mjs`), sends it labels and view, and resolves once it is drawn. */
export async function openGuidePage(browser: Browser, options: GuidePageOptions): Promise<GuidePage> {
  assert.ok(existsSync(join(built, 'guide.js')), 'The page is not built yet: node esbuild.mjs');
  const { width = 1200, height = 900, language = 'en' } = options;
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      faults.push(`request: ${url.href}`);
      return route.abort();
    }
    if (url.pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: documentText(language) });
    const path = join(built, basename(url.pathname));
    return route.fulfill({ contentType: types[extname(path)] ?? 'text/plain', body: readFileSync(path) });
  });
  // tsx names functions by a helper of its own, which functions that run in the page lack there.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(editorInPage, { theme: readTheme(options.theme ?? 'dark'), editorStyles });
  const words = makeWords(language, language === 'fr' ? frenchWords() : {});
  const labels = { ...guideLabels(words), ...diagnosisLabels(words), ...options.labels };
  const send = (message: ToGuide): Promise<void> =>
    page.evaluate((data) => window.postMessage(data, '*'), message as unknown);
  const open = async (): Promise<void> => {
    await page.goto(`${origin}/`);
    await page.waitForFunction(() => told().some(({ type }) => type === 'ready'));
    const panel = { file: 'file:///mailboxes.yaml', address: options.view.head.address };
    await send({ type: 'setup', setup: { language, labels, panel } });
    await send({ type: 'view', parts: options.view });
    await page.locator('[role=tablist]').waitFor();
  };
  await open();
  return {
    page,
    faults,
    send,
    told: async () => {
      await settled(page);
      return (await page.evaluate(() => told())).filter(({ type }) => type !== 'layout');
    },
    rooms: async () => {
      await settled(page);
      return page.evaluate(() =>
        told().flatMap((message) => (message.type === 'layout' ? [message.width] : [])),
      );
    },
    reload: open,
    close: () => context.close(),
  };
}

/** Resolves once the page has drawn what it was told. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

function documentText(language: string): string {
  return pageHtml({
    script: `${origin}/guide.js`,
    style: `${origin}/guide.css`,
    source: origin,
    nonce: 'nonceOfTheTest',
    language,
    title: 'Guide',
  });
}

/** All French words there are: the table, and what is still to be added to it. */
function frenchWords(): Readonly<Record<string, string>> {
  const folder = join(import.meta.dirname, '..', '..', 'l10n');
  const parts = join(folder, 'parts');
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  return Object.fromEntries(
    [...files, join(folder, 'bundle.l10n.fr.json')].flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
    ),
  );
}

declare global {
  /** In the page: what it told the editor. */
  function told(): readonly FromGuide[];
}

/** Runs in the page before anything else: what VS Code does there. */
function editorInPage({
  theme,
  editorStyles,
}: {
  theme: ReturnType<typeof readTheme>;
  editorStyles: string;
}): void {
  const messages: FromGuide[] = [];
  const key = 'state';
  Object.assign(window, {
    told: () => messages,
    acquireVsCodeApi: () => ({
      postMessage: (message: FromGuide) => messages.push(structuredClone(message)),
      getState: (): unknown => JSON.parse(sessionStorage.getItem(key) ?? '{}'),
      setState: (state: unknown) => sessionStorage.setItem(key, JSON.stringify(state)),
    }),
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(editorStyles);
  document.adoptedStyleSheets = [sheet];
  document.addEventListener(
    'readystatechange',
    () => {
      for (const [name, value] of Object.entries(theme.variables))
        document.documentElement.style.setProperty(name, value);
      document.body.classList.add('vscode-body', ...theme.classes);
      document.body.dataset['vscodeThemeKind'] = theme.kind;
    },
    { once: true },
  );
}
