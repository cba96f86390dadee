import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';
import { startPlainImap, type PlainImapServer } from '../plain-imap-server.ts';

const address = 'claire@local.test';
const fileName = 'mailboxes.yaml';

/** A mailbox at the server's port; its domain is asked of a name server that is not there. */
function textOf(port: number): string {
  return `version: 1
mailboxes:
  - address: ${address}
    credential: env:MAILOPS_TEST_CLAIRE
    imap: { host: 127.0.0.1, port: ${port}, security: none }
    smtp: false
  - address: paul@other.test
`;
}

/** A workspace with that file in a real editor, with the tree in view. */
async function openTree(port: number, trust: boolean): Promise<{ host: Host; workspace: string }> {
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-tree-'));
  await writeFile(join(workspace, fileName), textOf(port));
  const host = await startHost({
    workspace,
    trust,
    settings: { 'mailops.dns.servers': ['127.0.0.1:9'], 'mailops.timeoutSeconds': 3 },
    env: { MAILOPS_TEST_CLAIRE: 'open-sesame' },
  });
  await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
  return { host, workspace };
}

const rowOf = ({ page }: Host, text: string | RegExp): Locator =>
  page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();

/** Answers the question that is open, or will be. */
async function answer({ page }: Host, button: 'Send' | 'Do Not Send'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Writes a file until the editor has seen it: one that has just started tells extensions of files before it watches them. */
async function changeOnDisk(file: string, text: string, seen: () => Promise<void>): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    await writeFile(file, text);
    try {
      await seen();
      return;
    } catch (error) {
      if (turn === 5) throw error;
    }
  }
}

async function clickDiagnose(host: Host): Promise<void> {
  const row = rowOf(host, address);
  await row.hover();
  await row.getByRole('button', { name: 'Diagnose' }).click();
}

describe('the tree', () => {
  let server: PlainImapServer;
  let host: Host;
  let workspace: string;
  before(async () => {
    server = await startPlainImap('open-sesame');
    ({ host, workspace } = await openTree(server.port, true));
  });
  after(async () => {
    await host.close();
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  });

  it('shows domains and mailboxes, says that nothing was tested, and connects to nobody', async () => {
    await rowOf(host, 'local.test').waitFor();
    assert.match(await rowOf(host, address).innerText(), /not diagnosed yet/);
    await rowOf(host, 'paul@other.test').waitFor();
    assert.equal(server.connections(), 0);
  });

  it('selects the chosen mailbox in its file', async () => {
    await rowOf(host, 'paul@other.test').click();
    await host.page.locator('.part.statusbar').getByText('Ln 7, Col 29 (15 selected)').waitFor();
  });

  it('follows unsaved edits', async () => {
    await host.page.locator('.monaco-editor .view-lines').first().click();
    await host.page.keyboard.press('Control+End');
    await host.page.keyboard.type('  - address: eve@typed.test');
    await rowOf(host, 'eve@typed.test').waitFor();
    assert.equal(await readFile(join(workspace, fileName), 'utf8'), textOf(server.port));
    await host.page.keyboard.press('Control+s');
    await host.page.locator('.part.editor .tab.active:not(.dirty)').waitFor();
  });

  it('sends a variable that was never used only when the person agrees', async () => {
    await clickDiagnose(host);
    const dialog = host.page.getByRole('dialog');
    await dialog.getByText('MAILOPS_TEST_CLAIRE').first().waitFor();
    await dialog.getByText(`127.0.0.1:${server.port} as ${address}`).waitFor();
    await answer(host, 'Do Not Send');
    await rowOf(host, /claire@local\.test\s*failed/).waitFor();
    assert.equal(server.logins(), 0);
  });

  it('diagnoses at a click and shows state and steps in words', async () => {
    await clickDiagnose(host);
    await answer(host, 'Send');
    await rowOf(host, /claire@local\.test\s*failed/).waitFor();
    await rowOf(host, address).locator('.monaco-tl-twistie').click();
    await rowOf(host, /IMAP login\s*passed/).waitFor();
    await rowOf(host, /Inbox\s*passed/).waitFor();
    assert.equal(server.logins(), 1);
  });

  it('is reached by keyboard: Enter shows the mailbox in the file, the context menu checks a part', async () => {
    const { page } = host;
    await rowOf(host, 'paul@other.test').click();
    // Over the domain, to eve@typed.test.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.part.statusbar').getByText('(14 selected)').waitFor();
    await rowOf(host, address).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Check IMAP Login' }).waitFor();
    const chosen = page.locator('.monaco-menu .action-item.focused', { hasText: 'Check IMAP Login' });
    for (let at = 0; at < 12 && !(await chosen.isVisible()); at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    while (server.logins() < 2) await setTimeout(20);
  });

  it('still shows the last whole diagnosis after a part of it has passed', async () => {
    await rowOf(host, /claire@local\.test\s*failed/).waitFor();
    await rowOf(host, /MX records\s*failed/).waitFor();
  });

  it('says each state in the labels that a screen reader reads, and how many need attention', async () => {
    const { page } = host;
    await page.getByRole('treeitem', { name: /^claire@local\.test, failed/ }).waitFor();
    await page.getByRole('treeitem', { name: /^local\.test, 1 mailbox · 1 failed/ }).waitFor();
    await page.getByRole('treeitem', { name: /^IMAP login, passed/ }).waitFor();
    await page.getByRole('tab', { name: 'Mailops - 1 mailbox needs attention' }).first().waitFor();
  });

  it('keeps state and unfolded steps when the file changes on disk', async () => {
    await writeFile(join(workspace, fileName), `${textOf(server.port)}  - address: zoe@added.test\n`);
    await rowOf(host, 'zoe@added.test').waitFor();
    await rowOf(host, /IMAP login\s*passed/).waitFor();
  });

  it('knows the result again after a restart', async () => {
    await host.page.reload();
    await rowOf(host, /claire@local\.test\s*failed/).waitFor();
    assert.equal(server.logins(), 2);
  });

  it('asks before the secret goes to another port than before', async () => {
    const other = await startPlainImap('open-sesame');
    try {
      await changeOnDisk(join(workspace, fileName), textOf(other.port), () =>
        rowOf(host, 'zoe@added.test').waitFor({ state: 'detached', timeout: 3_000 }),
      );
      await clickDiagnose(host);
      const dialog = host.page.getByRole('dialog');
      await dialog.getByText(`127.0.0.1:${other.port}`).waitFor();
      assert.match(await dialog.innerText(), new RegExp(`instead of 127\\.0\\.0\\.1:${server.port}`));
      await answer(host, 'Do Not Send');
      await rowOf(host, /claire@local\.test\s*failed/).waitFor();
      assert.equal(other.logins(), 0);
    } finally {
      await other.stop();
    }
  });
});

describe('the tree in Restricted Mode', () => {
  let server: PlainImapServer;
  let host: Host;
  let workspace: string;
  before(async () => {
    server = await startPlainImap('open-sesame');
    ({ host, workspace } = await openTree(server.port, false));
  });
  after(async () => {
    await host.close();
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  });

  it('shows the file, says why nothing is diagnosed, and connects to nobody', async () => {
    await host.page
      .locator('.part.sidebar')
      .getByText(/^Restricted Mode:/)
      .waitFor();
    await clickDiagnose(host);
    await host.page.keyboard.press('F1');
    await host.page.keyboard.type('Notifications: Show Notifications');
    await host.page.keyboard.press('Enter');
    await host.page
      .getByText(/only for files you trust/)
      .first()
      .waitFor();
    assert.equal(server.connections(), 0);
  });
});
