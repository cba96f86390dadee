import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import { startLab, type Lab } from '../../lab/lab.ts';
import { makeCorpus, type Corpus } from '../../lab/migration/corpus.ts';
import { bulkUsers } from '../../lab/users.ts';
import { startHost, type Host } from '../host.ts';
import { startSlowRelay, type SlowRelay } from '../slow-relay.ts';
import { rowOf } from './guide-pages.ts';

const address = `moved@${bulkUsers.domain}`;
const newAddress = `arrived@${bulkUsers.domain}`;
/** Between two looks, milliseconds. */
const between = 100;

describe('moving the mail in the real editor', function () {
  this.timeout(120_000);
  let lab: Lab;
  let relay: SlowRelay;
  let corpus: Corpus;
  let host: Host;
  let workspace: string;

  before(async () => {
    lab = await startLab();
    corpus = makeCorpus(join(lab.directory, 'mail', 'bulk', 'moved'), 400);
    relay = await startSlowRelay(lab.ports.imap, 200_000);
    workspace = await mkdtemp(join(tmpdir(), 'mailops-moving-'));
    await mkdir(join(workspace, 'backups'));
    const imap = (port: number): string => `imap: { host: 127.0.0.1, port: ${port}, security: none }`;
    const text = [
      'version: 1',
      'defaults: { provider: ovh, credential: env:MAILOPS_TEST_MOVED, smtp: false }',
      'mailboxes:',
      `  - address: ${address}`,
      `    ${imap(relay.port)}`,
      `    migration: { target: { address: ${newAddress}, provider: ovh, credential: 'env:MAILOPS_TEST_MOVED', ${imap(lab.ports.imap)}, smtp: false } }`,
      '',
    ].join('\n');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    await writeFile(
      join(workspace, 'mailboxes.checklist.yaml'),
      `version: 1\n${address}:\n  items:\n    list-addresses: { status: doing }\n`,
    );
    host = await startHost({
      workspace,
      settings: {
        'mailops.dns.servers': ['127.0.0.1:9'],
        'mailops.connectionsPerHost': 1,
        'files.simpleDialog.enable': true,
      },
      env: { MAILOPS_TEST_MOVED: bulkUsers.password, MAILOPS_STATE: join(workspace, '.state') },
    });
    host.page.setDefaultTimeout(30_000);
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await rowOf(host, address).waitFor();
  });
  after(async () => {
    await host.close();
    await relay.stop();
    await lab.stop();
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  });

  /** From the menu of the mailbox in the tree. */
  const choose = async (item: string): Promise<void> => {
    await rowOf(host, address).click({ button: 'right' });
    const entry = host.page.getByRole('menuitem', { name: item, exact: true });
    await entry.hover();
    // A click that comes too soon after the menu is taken for the one that opened it.
    await host.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'hidden' });
  };
  /** Takes what the dialogue for a file or folder proposes. */
  const accept = (button: string): Promise<void> =>
    host.page.locator('.quick-input-widget').getByRole('button', { name: button }).click();
  const pick = (row: string): Promise<void> =>
    host.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: row }).first().click();
  /** Agrees once that the password may be sent. */
  const agree = async (): Promise<void> => {
    await host.page
      .getByRole('dialog')
      .filter({ hasText: 'MAILOPS_TEST_MOVED' })
      .getByRole('button', { name: 'Send', exact: true })
      .click();
  };
  /** The page of a panel in which something is to be seen. */
  const pageWith = async (what: (frame: Frame) => Locator): Promise<Frame> => {
    for (;;) {
      for (const frame of host.page.frames().slice(1))
        if (
          await what(frame)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
      await delay(between);
    }
  };
  const button = (frame: Frame, name: string): Locator => frame.getByRole('button', { name, exact: true });
  const messagesIn = async (frame: Frame): Promise<number> =>
    Number.parseInt((await frame.locator('.numbers dd').first().innerText()).replaceAll(/\D.*$/g, ''), 10);
  const exported = async (frame: Frame, name: string, kind: string): Promise<string> => {
    const path = join(workspace, `${address}.${kind}`);
    await rm(path, { force: true });
    await button(frame, name).click();
    await accept('OK');
    while (!(await readdir(workspace)).includes(`${address}.${kind}`)) await delay(between);
    await delay(between);
    return readFile(path, 'utf8');
  };

  it('backs up: seen while it runs, paused, gone on with, and cancelled so that it can be resumed', async () => {
    await choose('Back Up Mailbox…');
    await host.page
      .locator('.quick-input-widget input')
      .first()
      .fill(`${join(workspace, 'backups')}/`);
    await accept('Back Up Here');
    await agree();
    const page = await pageWith((frame) => frame.getByRole('button', { name: 'Pause' }));
    await page.getByRole('heading', { name: 'Fetching messages' }).waitFor();
    while (!((await messagesIn(page)) > 0)) await delay(between);
    await host.page.locator('[id="status.notifications"] a').click();
    const notice = host.page.locator('.notifications-center .notification-list-item').first();
    await notice.filter({ hasText: /of 400 .* left/ }).waitFor();

    await button(page, 'Pause').click();
    await button(page, 'Continue').waitFor();
    await notice.filter({ hasText: 'Paused' }).waitFor();
    await button(page, 'Continue').click();
    await button(page, 'Pause').waitFor();
    const before = await messagesIn(page);
    while ((await messagesIn(page)) <= before) await delay(between);

    await button(page, 'Cancel').click();
    await button(page, 'Run Again').waitFor();
    const document: unknown = JSON.parse(await exported(page, 'Export JSON…', 'backup.json'));
    assert.ok(typeof document === 'object' && document !== null && 'result' in document);
    assert.equal(document.result, 'interrupted');
  });

  it('goes on where it stopped, ticks the checklist, and shows the report', async () => {
    relay.rate = Infinity;
    const page = await pageWith((frame) => frame.getByRole('button', { name: 'Run Again' }));
    await button(page, 'Run Again').click();
    await accept('Back Up Here');
    for (;;) {
      const text = await readFile(join(workspace, 'mailboxes.checklist.yaml'), 'utf8');
      if (text.includes(`messages ${corpus.messages}`)) break;
      await delay(between);
    }
    const markdown = await exported(page, 'Export Markdown…', 'backup.md');
    assert.match(markdown, /^# Backup of moved@/);
    assert.match(await page.locator('main').innerText(), /400/);
  });

  it('comes back after the window is loaded anew with the report that was kept', async () => {
    await host.page.keyboard.press('F1');
    await host.page.locator('.quick-input-widget input').first().fill('>Developer: Reload Window');
    const loaded = host.page.waitForEvent('load');
    await pick('Reload Window');
    await loaded;
    await host.page.locator('.monaco-workbench .part.statusbar').waitFor();
    const page = await pageWith((frame) => frame.getByText('This report was kept'));
    await button(page, 'Run Again').waitFor();
  });

  it('verifies the backup from its menu', async () => {
    await choose('Verify Backup…');
    await pick('The last backup');
    await pick('Proves that each message is still as it came.');
    const page = await pageWith((frame) => frame.getByText('Verification: moved@'));
    await button(page, 'Export JSON…').waitFor();
  });

  it('shows the plan of a mirror, copies, and compares', async () => {
    await choose('Mirror to the Target…');
    await pick('Nothing is removed there.');
    const plan = await pageWith((frame) => frame.getByRole('button', { name: /^Copy 400 Messages/ }));
    assert.equal((await readdir(join(lab.directory, 'mail', 'bulk'))).includes('moved'), true);
    await plan.getByRole('button', { name: /^Copy 400 Messages/ }).click();
    for (;;) {
      const text = await readFile(join(workspace, 'mailboxes.checklist.yaml'), 'utf8');
      if (text.includes('mirror complete')) break;
      await delay(between);
    }
    await choose('Compare…');
    await pick(newAddress);
    await pick('By headers');
    for (;;) {
      const text = await readFile(join(workspace, 'mailboxes.checklist.yaml'), 'utf8');
      if (text.includes('compare quick complete')) break;
      await delay(between);
    }
  });

  it('lets the password be seen in no page and no file', async () => {
    for (const frame of host.page.frames())
      assert.ok(!(await frame.content().catch(() => '')).includes(bulkUsers.password));
    for (const name of await readdir(workspace))
      if (/\.(?:json|md|yaml)$/.test(name))
        assert.ok(!(await readFile(join(workspace, name), 'utf8')).includes(bulkUsers.password), name);
  });
});
