import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { startLab, type Lab } from '../../lab/lab.ts';
import { makeCorpus } from '../../lab/migration/corpus.ts';
import { bulkUsers } from '../../lab/users.ts';
import { startHost, type Host } from '../host.ts';
import { startSlowRelay } from '../slow-relay.ts';
import { rowOf } from '../ui/guide-pages.ts';
import { command, settle } from './hands.ts';
import type { Look } from './looks.ts';

const address = `moved@${bulkUsers.domain}`;
const target = `arrived@${bulkUsers.domain}`;
const send = /^(?:Send|Envoyer)$/;

/** What the commands of a migration ask and show, of a mailbox of 400 messages of which the target has some. */
export async function takeWork(look: Look, settings: object, name: string): Promise<void> {
  const lab = await startLab();
  const relay = await startSlowRelay(lab.ports.imap, 200_000);
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-work-'));
  const picture = (host: Host, scene: string): Promise<string> => host.screenshot(`work-${name}-${scene}`);
  try {
    await fill(lab, workspace, relay.port);
    const host = await startHost({
      ...look,
      workspace,
      settings: { ...settings, 'mailops.connectionsPerHost': 1, 'files.simpleDialog.enable': true },
      env: { WORK_SECRET: bulkUsers.password, MAILOPS_STATE: join(workspace, '.state') },
    });
    try {
      const { page } = host;
      await page.locator('.part.activitybar').getByRole('tab', { name: 'Mailops' }).first().click();
      await rowOf(host, address).click();
      await command(host, 'Mailops: Back Up Mailbox');
      await choose(host);
      await picture(host, 'backup-question');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: send }).click();
      const running = await workPage(host, '.numbers');
      await page.keyboard.press('Control+B');
      await settle(host, 8_000);
      await picture(host, 'running');
      await running.locator('#pause').click();
      await settle(host);
      await picture(host, 'paused');
      relay.rate = Infinity;
      await running.locator('#pause').click();
      await workPage(host, '.result');
      await settle(host);
      await picture(host, 'backup');
      for (const [scene, title] of [
        ['inventory', 'Mailops: Take Inventory'],
        ['plan', 'Mailops: Mirror to the Target'],
        ['compare', 'Mailops: Compare'],
      ] as const) {
        // A page of an editor keeps keys to itself.
        await page.locator('.part.editor .tab.active').first().click();
        await command(host, 'View: Close All Editors');
        await command(host, title);
        await choose(host);
        await picture(host, `${scene}-question`);
        for (let turn = 0; turn < 3; turn += 1) {
          if (await page.locator('.quick-input-list').isVisible()) await page.keyboard.press('Enter');
          await settle(host);
        }
        const report = await workPage(host, '.result');
        for (const part of ['', '-below']) {
          if (part !== '') await report.evaluate(() => scrollBy(0, innerHeight * 0.8));
          await settle(host);
          await picture(host, `${scene}${part}`);
        }
      }
    } finally {
      await host.close();
    }
  } finally {
    await relay.stop();
    await lab.stop();
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function fill(lab: Lab, workspace: string, port: number): Promise<void> {
  makeCorpus(join(lab.directory, 'mail', 'bulk', 'moved'), 400);
  makeCorpus(join(lab.directory, 'mail', 'bulk', 'arrived'), 300);
  await mkdir(join(workspace, 'backups'));
  const at = (each: number): string => `imap: { host: 127.0.0.1, port: ${each}, security: none }`;
  const lines = [
    'version: 1',
    'defaults: { provider: ovh, credential: env:WORK_SECRET, smtp: false }',
    'mailboxes:',
    `  - address: ${address}`,
    `    ${at(port)}`,
    `    migration: { target: { address: ${target}, provider: ovh, credential: 'env:WORK_SECRET', ${at(lab.ports.imap)}, smtp: false } }`,
    '',
  ];
  await writeFile(join(workspace, 'mailboxes.yaml'), lines.join('\n'));
}

/** Takes the one mailbox that there is where a list asks for it, and waits for what comes next. */
async function choose(host: Host): Promise<void> {
  const { page } = host;
  await settle(host);
  const row = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: address });
  if (await row.isVisible()) await page.keyboard.press('Enter');
  await settle(host);
}

/** The page of the work that shows, once it has what is looked for; agrees to what is asked until then. */
async function workPage(host: Host, selector: string): Promise<Frame> {
  const agree = host.page.getByRole('dialog').getByRole('button', { name: send });
  for (let turn = 0; turn < 120; turn += 1) {
    if (await agree.isVisible()) await agree.click();
    for (const frame of host.page.frames().slice(1))
      if (
        await frame
          .locator(`.work ${selector}`)
          .isVisible()
          .catch(() => false)
      )
        return frame;
    await settle(host, 500);
  }
  throw new Error(`No page shows ${selector}: ${await host.screenshot('work-lost')}`);
}
