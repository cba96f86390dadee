import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';

const textOf = (mfa: string): string => `version: 1
domains: { local.test: { administrators: [it@local.test] } }
mailboxes:
  - { address: claire@local.test, owner: IT, mfa: ${mfa} }
`;

describe('reminders in the tree', () => {
  let workspace: string;
  let host: Host;
  before(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'mailops-reminders-'));
    await writeFile(join(workspace, 'mailboxes.yaml'), textOf('[phone]'));
    host = await startHost({ workspace, settings: { 'mailops.dns.servers': ['127.0.0.1:9'] } });
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
  });
  after(async () => {
    await host.close();
    await rm(workspace, { recursive: true, force: true });
  });

  const row = (text: string | RegExp): Locator =>
    host.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
  const unfold = (text: string | RegExp): Promise<void> => row(text).locator('.monaco-tl-twistie').click();

  it('stand folded below their mailbox, each with the sentence of its problem', async () => {
    await unfold('claire@local.test');
    await host.page.getByRole('treeitem', { name: '2 reminders' }).waitFor();
    await unfold(/Reminders\s*2/);
    await row('Only one recovery method is on file').waitFor();
    await row('Only one administrator of local.test is on file').waitFor();
  });

  it('go when what they are about was put right', async () => {
    for (let turn = 1; ; turn += 1) {
      await writeFile(join(workspace, 'mailboxes.yaml'), `${textOf('[phone, key]')}# ${turn}\n`);
      try {
        await row(/Reminders\s*1/).waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (turn === 5) throw error;
      }
    }
    await row('Only one recovery method is on file').waitFor({ state: 'detached' });
    await row('Only one administrator of local.test is on file').waitFor();
  });
});
