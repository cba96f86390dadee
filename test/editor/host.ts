import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { startServer, type ServerOptions } from './server.ts';

/** What to open, and how the editor is set up. */
export interface HostOptions extends ServerOptions {
  /** Folder of the extension under test; default: this repository. */
  readonly extension?: string | undefined;
  /** Folder or .code-workspace to open. */
  readonly workspace: string;
  /** A bundled module that exports `run()`, to run inside the extension host. */
  readonly tests?: string | undefined;
  /** A colour theme's id, such as `Default High Contrast Light`. */
  readonly theme?: string | undefined;
  /** Size of the page in CSS pixels; default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  /** True has the browser take every certificate, for pages of servers with an authority of the test's own. */
  readonly anyCertificate?: boolean | undefined;
}

/** A real VS Code in headless Chromium, with the extension under development in it. */
export interface Host {
  readonly page: Page;
  /** Lines that page and extension host wrote to the console, oldest first. */
  readonly console: readonly string[];
  /** Exit code of the in-host tests: 0 where all passed. Without `tests`, or where the page died, 1 once it is closed. */
  readonly result: Promise<number>;
  /** Saves what the page shows as out/screenshots/NAME.png and resolves to that path. */
  screenshot(name: string): Promise<string>;
  /** Closes browser and server and removes what they wrote. */
  close(): Promise<void>;
}

const repository = join(import.meta.dirname, '..', '..');
const screenshots = join(repository, 'out', 'screenshots');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts server and browser, opens the workspace and resolves once the workbench stands. */
export async function startHost(options: HostOptions): Promise<Host> {
  const theme = options.theme === undefined ? {} : { 'workbench.colorTheme': options.theme };
  const server = await startServer({ ...options, settings: { ...theme, ...options.settings } });
  const browser = await chromium
    .launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? browsers.find((path) => existsSync(path)) ?? 'chromium',
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update'],
      ],
    })
    .catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      ignoreHTTPSErrors: options.anyCertificate === true,
    });
    const lines: string[] = [];
    page.on('pageerror', (error) => lines.push(`page error: ${error.message}`));
    // With in-host tests the editor hands its lines to codeAutomationLog; without them they stay the page's.
    if (options.tests === undefined) page.on('console', (message) => lines.push(message.text()));
    await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
      lines.push([...(type === 'error' ? ['error:'] : []), ...values].map(String).join(' '));
    });
    const ended = new EventEmitter<{ ended: [code: number] }>();
    const result = once(ended, 'ended').then(([code]) => (code === 0 ? 0 : 1));
    page.once('crash', () => ended.emit('ended', 1));
    page.once('close', () => ended.emit('ended', 1));
    await page.exposeFunction('codeAutomationExit', (code: number) => ended.emit('ended', code));
    await page.goto(
      server.address({
        workspace: options.workspace,
        extension: options.extension ?? repository,
        ...(options.tests === undefined ? {} : { tests: options.tests }),
      }),
    );
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    return {
      page,
      console: lines,
      result,
      async screenshot(name) {
        const path = join(screenshots, `${name}.png`);
        await mkdir(screenshots, { recursive: true });
        await page.screenshot({ path });
        return path;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
