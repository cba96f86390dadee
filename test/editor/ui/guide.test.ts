import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';
import { openGuide, pageOf, rowOf } from './guide-pages.ts';

const claire = 'claire@local.test';
const paul = 'paul@other.test';
const text = `version: 1
mailboxes:
  - address: ${claire}
    name: Claire Martin
    migration: { start: 2026-11-23 }
  - address: ${paul}
`;

describe('the guide', () => {
  let host: Host;
  let workspace: string;
  let checklist: string;
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'mailops-guide-'));
    checklist = join(workspace, 'mailboxes.checklist.yaml');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    host = await startHost({
      workspace,
      trust: true,
      settings: { 'mailops.dns.servers': ['127.0.0.1:9'], 'mailops.timeoutSeconds': 3 },
    });
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await rowOf(host, claire).waitFor();
  });
  after(async () => {
    await host.close();
    await chmod(checklist, 0o644).catch(() => undefined);
    await rm(workspace, { recursive: true, force: true });
  });

  /** Waits until the checklist file is as wanted, as a person would look again. */
  const kept = async (wanted: RegExp): Promise<string> => {
    for (let look = 0; look < 200; look += 1) {
      const now = await readFile(checklist, 'utf8').catch(() => '');
      if (wanted.test(now)) return now;
      await setTimeout(50);
    }
    throw new Error(
      `The checklist is not ${String(wanted)}:\n${await readFile(checklist, 'utf8').catch(String)}`,
    );
  };
  const item = (page: Frame, id: string): Locator => page.locator(`[data-place="${id}"]`);

  it('opens from the tree, says what to do, and writes nothing by itself', async () => {
    const page = await openGuide(host, claire);
    await page.getByText('Not diagnosed yet').first().waitFor();
    await page.getByText('Claire Martin').waitFor();
    await assert.rejects(readFile(checklist));
  });

  it('keeps an answer in the checklist file, and goes on to the next question', async () => {
    const page = await pageOf(host, claire);
    const question = page.locator('#next-question');
    const asked = await question.innerText();
    await page.locator('.next-question').getByRole('button', { name: 'Yes' }).first().click();
    await kept(/claire@local\.test:\n {2}answers:\n {4}domain-owned: \{ answer: yes, /);
    await page.locator('#next-question', { hasNotText: asked }).waitFor();
  });

  it('ticks an item, takes it back and does it again', async () => {
    const page = await pageOf(host, claire);
    await page.getByRole('tab', { name: 'Checklist' }).click();
    const box = item(page, 'list-addresses').getByRole('checkbox');
    await box.click();
    await kept(/list-addresses: \{ status: done, /);
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.and(page.locator('[aria-disabled=false]')).click();
    await kept(/^(?![^]*list-addresses)/);
    await box.and(page.locator(':not(:checked)')).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await kept(/list-addresses: \{ status: done, /);
  });

  it('shows what somebody else changed on disk meanwhile', async () => {
    const page = await pageOf(host, claire);
    const now = await readFile(checklist, 'utf8');
    const others = now.replace(
      / {4}list-addresses: .*\n/,
      '    own-1: { title: Tell the accountant, part: inventory }\n',
    );
    assert.notEqual(others, now);
    await writeFile(checklist, others);
    await item(page, 'own-1').getByText('Tell the accountant').waitFor();
    await item(page, 'list-addresses').getByRole('checkbox').and(page.locator(':not(:checked)')).waitFor();
  });

  it('shows another mailbox in a panel of its own', async () => {
    const page = await openGuide(host, paul);
    await page.getByText(paul).first().waitFor();
    await host.page
      .locator('.tab')
      .filter({ hasText: `Guide: ${claire}` })
      .waitFor();
    await host.page
      .locator('.tab')
      .filter({ hasText: `Guide: ${paul}` })
      .waitFor();
  });

  it('shows the panel that is open where it is asked for again, at the tab that was left', async () => {
    const page = await openGuide(host, claire);
    await item(page, 'own-1').waitFor();
    assert.equal(
      await host.page
        .locator('.tab')
        .filter({ hasText: `Guide: ${claire}` })
        .count(),
      1,
    );
  });

  it('is back, with its tab, after the window was loaded anew', async () => {
    // Unlike a reload of the page, the editor's own keeps what it has not written yet.
    await host.page.keyboard.press('F1');
    await host.page.locator('.quick-input-widget input').first().fill('>Developer: Reload Window');
    const loaded = host.page.waitForEvent('load');
    await host.page.locator('.quick-input-list .monaco-list-row').first().click();
    await loaded;
    await host.page.locator('.monaco-workbench .part.statusbar').waitFor();
    const page = await pageOf(host, claire);
    await item(page, 'own-1').getByText('Tell the accountant').waitFor();
    await host.page
      .locator('.tab')
      .filter({ hasText: `Guide: ${paul}` })
      .click();
    await pageOf(host, paul);
  });

  it('says that a read-only checklist cannot be changed, and lets nobody try', async () => {
    await host.page
      .locator('.tab')
      .filter({ hasText: `Guide: ${paul}` })
      .getByRole('button', { name: /Close/ })
      .click();
    await chmod(checklist, 0o444);
    const page = await openGuide(host, paul);
    await page.locator('.notice', { hasText: 'read-only' }).waitFor();
    await page.getByRole('tab', { name: 'Checklist' }).click();
    await item(page, 'list-addresses').waitFor();
    assert.equal(await page.getByRole('checkbox').and(page.locator('li :enabled')).count(), 0);
    await chmod(checklist, 0o644);
    await writeFile(checklist, `${await readFile(checklist, 'utf8')}# writable again\n`);
    await item(page, 'list-addresses').getByRole('checkbox').and(page.locator(':enabled')).waitFor();
  });

  it('says that its mailbox is gone, and keeps what it shows', async () => {
    const page = await openGuide(host, paul);
    await writeFile(join(workspace, 'mailboxes.yaml'), text.replace(/ {2}- address: paul.*\n/, ''));
    const notice = page.locator('.notice', { hasText: `has no mailbox ${paul} any more` });
    await notice.waitFor();
    await page.getByText(paul).first().waitFor();
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    await notice.waitFor({ state: 'detached' });
  });

  it('opens the overview, which leads to the guide of a mailbox', async () => {
    await host.page.getByRole('button', { name: 'Open Checklist Overview' }).first().click();
    const page = await pageOf(host, 'Checklists');
    await page.getByText(claire).first().waitFor();
  });
});
