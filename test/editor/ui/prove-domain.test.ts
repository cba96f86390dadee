import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import { startChangingZone, type ChangingZone } from '../../lab/proof/changing-zone.ts';
import { startHost, type Host } from '../host.ts';
import { pageOf } from './guide-pages.ts';

describe('the proof of a domain, watched in the real editor while a real zone changes', () => {
  let zone: ChangingZone;
  let host: Host;
  let workspace: string;

  before(async () => {
    // The editor asks the servers of the zone where it finds them: on port 53.
    zone = await startChangingZone({ realPorts: true });
    workspace = await mkdtemp(join(tmpdir(), 'mailops-proof-'));
    const text = [
      'version: 1',
      'domains:',
      `  ${zone.domain}: { registrar: Gandi, panel: https://admin.example.com/dns }`,
      'mailboxes:',
      `  - address: claire@${zone.domain}`,
      '',
    ].join('\n');
    await writeFile(join(workspace, 'mailboxes.yaml'), text);
    host = await startHost({ workspace, settings: { 'mailops.dns.servers': [zone.servers.primary] } });
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    await host.page
      .locator('.part.sidebar .monaco-list-row')
      .filter({ hasText: 'claire@' })
      .first()
      .waitFor();
  });
  after(async () => {
    await host.close();
    await zone.stop();
    await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Whatever has the focus: pages take it as they come. */
  const pick = async (typed: string): Promise<void> => {
    await box().fill(typed);
    const row = host.page.locator('.quick-input-list .monaco-list-row.focused');
    await row.filter({ hasText: typed.replace('>', '') }).click();
  };
  const box = (): Locator => host.page.locator('.quick-input-widget input').first();
  /** The command, the domain, who wants it, and the text: bare, as it is often copied, completed by Enter. */
  const prove = async (bare: string): Promise<Frame> => {
    await host.page.keyboard.press('F1');
    await pick('>Mailops: Prove Domain Ownership');
    await host.page.getByPlaceholder('Which domain?').waitFor();
    await pick(zone.domain);
    await host.page.getByPlaceholder('Who wants the proof?').waitFor();
    await pick('Microsoft 365');
    await host.page.getByText('The text of the TXT record, as the provider’s panel shows it').waitFor();
    assert.equal(await box().inputValue(), 'MS=');
    await box().fill(bare);
    await host.page.getByText(`lacks its beginning: the whole text is “MS=${bare}”`).waitFor();
    await box().press('Enter');
    while ((await box().inputValue()) !== `MS=${bare}`) await setTimeout(50);
    await box().press('Enter');
    return pageOf(host, `No server has the record of ${zone.domain} yet.`);
  };
  const notice = (text: string): Locator =>
    host.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
  /** Looks among all notices: each shows itself only briefly. */
  const told = async (text: string): Promise<Locator> => {
    const found = notice(text);
    const bell = host.page.locator('[id="status.notifications"] a');
    while (!(await found.isVisible())) {
      if (await host.page.locator('.notifications-center.visible').isHidden())
        await bell.click({ timeout: 1_000 }).catch(() => undefined);
      await setTimeout(100);
    }
    return found;
  };

  it('shows the record, the servers, and that it is there; tells so where the page is hidden', async () => {
    const page = await prove('ms12345678');
    assert.deepEqual(await page.locator('.record code').allInnerTexts(), [
      zone.domain,
      'TXT',
      'MS=ms12345678',
    ]);
    assert.match(await page.locator('.record').innerText(), /its registrar is Gandi\. Open its panel/);
    assert.deepEqual(await page.locator('.cell-server code').allInnerTexts(), [
      zone.servers.primary,
      zone.servers.secondary,
      zone.servers.primary,
    ]);
    await page.getByRole('button', { name: 'Copy Value' }).click();
    await host.page
      .locator('.statusbar-item')
      .filter({ hasText: 'Watching for the record' })
      .first()
      .waitFor();
    // Another tab in front of it.
    await host.page.keyboard.press('F1');
    await pick('>Mailops: Open Checklist Overview');
    await pageOf(host, 'Checklists');
    await zone.change(['@ TXT "MS=ms12345678"']);
    const done = await told(`${zone.domain} can be proved now.`);
    await done.getByRole('button', { name: 'Open Microsoft 365 admin center' }).waitFor();
    await done.getByRole('button', { name: 'Show Details' }).click();
    await pageOf(host, `All 3 servers have the record: ${zone.domain} can be proved now.`);
  });

  it('stops, and goes on', async () => {
    const page = await prove('ms99998888');
    await page.getByText('still has another text: MS=ms12345678').first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Mailops is not asking now.').waitFor();
    await page.getByRole('button', { name: 'Go On' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
  });

  it('comes back after the window is loaded anew, and asks again when told to', async () => {
    await host.page.keyboard.press('F1');
    await host.page.locator('.quick-input-widget input').first().fill('>Developer: Reload Window');
    const loaded = host.page.waitForEvent('load');
    await host.page.locator('.quick-input-list .monaco-list-row').first().click();
    await loaded;
    await host.page.locator('.monaco-workbench .part.statusbar').waitFor();
    const page = await pageOf(host, `The servers of ${zone.domain} have not been asked yet.`);
    await page.getByRole('button', { name: 'Go On' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.getByText('still has another text: MS=ms12345678').first().waitFor();
  });

  it('says that closing the page has ended it', async () => {
    const tab = host.page.getByRole('tab', { name: `Prove ${zone.domain}` }).last();
    await tab.click({ button: 'middle' });
    await told(`Mailops no longer asks for the record of ${zone.domain}`);
  });
});
