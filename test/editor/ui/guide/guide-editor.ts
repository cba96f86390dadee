import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import { startHost, type Host } from '../../host.ts';
import { openGuide, pageOf, rowOf } from '../guide-pages.ts';

/** How long a file or a page may take to become what it has to be, milliseconds. */
const patience = 15_000;
/** Between two looks, milliseconds. */
const between = 50;

/** A mailboxes file of the workspace, and its checklist where there is one from the start. */
export interface GuideFile {
  readonly text: string;
  readonly checklist?: string;
}

/** One editor in which several suites click through guides, each in files of its own. */
export class GuideEditor {
  readonly #files: Readonly<Record<string, GuideFile>>;
  #host: Host | undefined;
  #workspace = '';

  /** `files` by the word before `.mailboxes.yaml`. */
  constructor(files: Readonly<Record<string, GuideFile>>) {
    this.#files = files;
  }

  async start(): Promise<void> {
    this.#workspace = await mkdtemp(join(tmpdir(), 'mailops-guides-'));
    for (const [name, { text, checklist }] of Object.entries(this.#files)) {
      await writeFile(this.path(`${name}.mailboxes.yaml`), text);
      if (checklist !== undefined) await writeFile(this.checklist(name), checklist);
    }
    this.#host = await startHost({
      workspace: this.#workspace,
      viewport: { width: 1400, height: 1100 },
      settings: {
        'mailops.dns.servers': ['127.0.0.1:9'],
        'mailops.timeoutSeconds': 1,
        'explorer.confirmUndo': 'light',
        'explorer.autoReveal': false,
      },
      env: { MAILOPS_TEST_GUIDE: 'open-sesame' },
    });
    this.host.page.setDefaultTimeout(patience);
    await this.showTree();
  }

  async close(): Promise<void> {
    await this.#host?.close();
    await rm(this.#workspace, { recursive: true, force: true });
  }

  get host(): Host {
    assert.ok(this.#host);
    return this.#host;
  }

  async showTree(): Promise<void> {
    await this.host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await this.host.page.locator('.part.sidebar .monaco-list-row').first().waitFor();
  }

  /** Path of a file in the workspace. */
  path(name: string): string {
    return join(this.#workspace, name);
  }

  checklist(name: string): string {
    return this.path(`${name}.mailboxes.checklist.yaml`);
  }

  /** Opens the guide of a mailbox from the tree, at a tab. */
  async open(
    address: string,
    tab: 'tree' | 'checklist' | 'diagnosis' | 'troubleshooting' | 'help',
  ): Promise<Frame> {
    const page = await openGuide(this.host, address);
    await page.locator(`#tab-${tab}`).click();
    await page.locator(`#panel-${tab}`).waitFor();
    return page;
  }

  /** Shows the panel of a mailbox that is open already. */
  async back(address: string): Promise<Frame> {
    await this.tab(address).click();
    return pageOf(this.host, address);
  }

  /** Closes the panel of a mailbox. */
  async shut(address: string): Promise<void> {
    const tab = this.tab(address);
    await tab.click();
    await tab.getByRole('button', { name: /Close/ }).click();
    await tab.waitFor({ state: 'detached' });
  }

  tab(address: string): Locator {
    return this.host.page.locator('.part.editor .tab').filter({ hasText: `Guide: ${address}` });
  }

  row(address: string): Locator {
    return rowOf(this.host, address);
  }

  /** The checklist file once it is as wanted, as a person would look again. */
  kept(name: string, wanted: RegExp): Promise<string> {
    return this.written(this.checklist(name), wanted);
  }

  async written(path: string, wanted: RegExp): Promise<string> {
    const until = Date.now() + patience;
    for (;;) {
      const now = await readFile(path, 'utf8').catch(String);
      if (wanted.test(now)) return now;
      if (Date.now() > until) assert.match(now.slice(0, 4000), wanted);
      await setTimeout(between);
    }
  }

  /** Makes a file writable or not. */
  async protect(path: string, isReadOnly: boolean): Promise<void> {
    await chmod(path, isReadOnly ? 0o444 : 0o644);
  }
}

/** Looks until the value is as wanted. */
export async function becomes<Value>(look: () => Promise<Value>, wanted: Value): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const now = await look();
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    if (Date.now() > until) assert.deepEqual(now, wanted);
    await setTimeout(between);
  }
}

/** An item of the checklist. */
export function itemOf(page: Frame, id: string): Locator {
  return page.locator(`#panel-checklist li[data-place="${id}"]`);
}
