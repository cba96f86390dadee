import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { startLab, type Lab } from '../../lab/lab.ts';
import { labUsers } from '../../lab/users.ts';
import { startHost, type Host } from '../host.ts';

const { address, password } = labUsers.alice;

describe('a test message, sent from the real editor through real servers', () => {
  let lab: Lab;
  let host: Host;
  let workspace: string;

  before(async () => {
    lab = await startLab();
    workspace = await mkdtemp(join(tmpdir(), 'mailops-message-'));
    const text = [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      '    credential: env:MAILOPS_TEST_ALICE',
      `    imap: { host: mail.lab.test, port: ${lab.ports.imaps}, security: tls }`,
      `    smtp: { host: mail.lab.test, port: ${lab.ports.smtps}, security: tls }`,
      '',
    ].join('\n');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    host = await startHost({
      workspace,
      settings: { 'mailops.dns.servers': [lab.dns], 'mailops.tls.extraCaFile': lab.authority.caFile },
      env: { MAILOPS_TEST_ALICE: password },
    });
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await rowOf(address).waitFor();
  });
  after(async () => {
    await host.close();
    await lab.stop();
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  });

  const rowOf = (text: string): Locator =>
    host.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
  const dialog = (text: string | RegExp): Locator => host.page.getByRole('dialog').filter({ hasText: text });
  const notice = (text: RegExp): Locator =>
    host.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
  const pick = async (typed: string, row: string): Promise<void> => {
    await host.page.keyboard.type(typed);
    await host.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: row }).waitFor();
    await host.page.keyboard.press('Enter');
  };
  /** The command, then the mailbox, then itself as the recipient. */
  const start = async (): Promise<void> => {
    await host.page.keyboard.press('F1');
    await pick('Mailops: Send Test Message', 'Mailops: Send Test Message');
    await host.page.getByPlaceholder('Choose a mailbox').waitFor();
    await pick(address, address);
    await host.page.getByPlaceholder('To whom?').waitFor();
    await pick(address, 'the mailbox itself');
  };
  /** Agrees to send the password wherever that is asked, until the notice has come: among the others, since it shows itself only briefly. */
  const agreeUntil = async (end: Locator): Promise<void> => {
    const send = dialog('MAILOPS_TEST_ALICE').getByRole('button', { name: 'Send', exact: true });
    const bell = host.page.locator('[id="status.notifications"] a');
    while (!(await end.isVisible())) {
      if (await send.isVisible()) await send.click();
      else if (await host.page.locator('.notifications-center.visible').isHidden())
        await bell.click({ timeout: 1_000 }).catch(() => undefined);
      await setTimeout(100);
    }
  };

  it('is not sent where the person says no', async () => {
    await start();
    const question = dialog(`Send a test message from ${address} to ${address}?`);
    await question.waitFor();
    assert.match(await question.innerText(), new RegExp(`mail\\.lab\\.test:${lab.ports.smtps}`));
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'hidden' });
    assert.equal((await lab.submissions.count()).mailCommands, 0);
  });

  it('arrives, is told of, and can be taken away again', async () => {
    const before = await lab.mailboxState('alice');
    await start();
    await dialog('Send a test message').getByRole('button', { name: 'Send', exact: true }).click();
    const arrived = notice(/The test message from .* arrived in the folder “INBOX” within/);
    await agreeUntil(arrived);
    assert.equal((await lab.mailboxState('alice')).messages, before.messages + 1);
    await arrived.getByRole('button', { name: 'Remove Test Message' }).click();
    await agreeUntil(notice(/The test message is out of the folder “INBOX”\./));
    assert.equal((await lab.mailboxState('alice')).messages, before.messages);
  });

  it('leaves the mailbox untested in the tree, and no password in the page', async () => {
    assert.match((await rowOf(address).getAttribute('aria-label')) ?? '', /not diagnosed yet/);
    assert.ok(!(await host.page.content()).includes(password));
  });
});
