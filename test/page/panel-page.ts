import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../src/editor/guide/page-html.ts';
import { pageTexts } from '../../src/editor/guide/page-texts.ts';
import type { PageName } from '../../src/editor/guide/panel-types.ts';
import { editorStyles, readTheme, type Theme, type ThemeName } from './theme.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'page');
const origin = 'https://panel.example';
const types: Readonly<Record<string, string>> = {
  '.ttf': 'font/ttf',
};

/** What to open, and how. */
export interface PanelPageOptions {
  /** A page of `dist/page`. */
  readonly name: PageName;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'en' | 'fr';
  /** What the editor sends once the page is ready, where it does not know it from its document. */
  readonly messages: readonly unknown[];
  /** The messages stand in the document too. */
  readonly isBrought?: boolean;
  /** What stands there once the page is drawn. */
  readonly drawn: string;
}

/** A page in Chromium, under the policy of the real panel, with an editor that only listens. */
export interface PanelPage {
  readonly page: Page;
  /** What the page asked for beside its own files, what its policy refused, and what it threw; empty where all is well. */
  readonly faults: readonly string[];
  /** What the page told the editor, oldest first. */
  readonly told: () => Promise<readonly unknown[]>;
  readonly send: (message: unknown) => Promise<void>;
  /** Loads the page again with the state that it kept, as VS Code does with a panel that was hidden. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the built page (`node esbuild.mjs`), sends it what it is to show, and resolves once it is drawn. */
export async function openPanelPage(browser: Browser, options: PanelPageOptions): Promise<PanelPage> {
  const { name, width = 1200, height = 900, language = 'en', messages, isBrought = false } = options;
  assert.ok(existsSync(join(built, `${name}.js`)), 'The page is not built yet: node esbuild.mjs');
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
  const html = pageHtml({
    ...(await pageTexts(built, name, (file) => `${origin}/${file}`)),
    brought: { document: 'of the test', messages: isBrought ? messages : [] },
    source: origin,
    nonce: 'nonceOfTheTest',
    language,
    title: name,
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin) {
      faults.push(`request: ${url.href}`);
      return route.abort();
    }
    if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const path = join(built, basename(url.pathname));
    return route.fulfill({ contentType: types[extname(path)] ?? 'text/plain', body: readFileSync(path) });
  });
  // What runs the tests adds calls of this to functions that have a name.
  await page.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  await page.addInitScript(editorInPage, { theme: readTheme(options.theme ?? 'dark'), editorStyles });
  const send = (message: unknown): Promise<void> =>
    page.evaluate((data) => window.postMessage(data, '*'), message);
  const told = (): Promise<readonly unknown[]> => page.evaluate(() => toldMessages());
  const open = async (): Promise<void> => {
    await page.goto(`${origin}/`);
    const ready = await page.waitForFunction(
      (): unknown =>
        toldMessages().find((message) => Reflect.get(Object(message), 'type') === 'ready') ?? false,
    );
    const isTold = await ready.evaluate((message) => String(Reflect.get(Object(message), 'knows')) !== '');
    if (!isTold) for (const message of messages) await send(message);
    await page.locator(options.drawn).first().waitFor();
  };
  await open();
  return {
    page,
    faults,
    send,
    told: async () => {
      await drawn(page);
      return told();
    },
    reload: open,
    close: () => context.close(),
  };
}

/** Resolves once the page has drawn what it was told. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

declare global {
  /** In the page: what it told the editor. */
  function toldMessages(): readonly unknown[];
}

/** Runs in the page before anything else: what VS Code does there. */
function editorInPage({ theme, editorStyles: styles }: { theme: Theme; editorStyles: string }): void {
  const messages: unknown[] = [];
  const key = 'state';
  Object.assign(window, {
    toldMessages: () => messages,
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => messages.push(structuredClone(message)),
      getState: (): unknown => JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined,
      setState: (state: unknown) => sessionStorage.setItem(key, JSON.stringify(state)),
    }),
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
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
