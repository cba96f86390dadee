import { stories } from '../../demo/stories.ts';
import type { Host } from '../host.ts';
import { pageOf } from '../ui/guide-pages.ts';
import { command, settle } from './hands.ts';

const shown = stories.expiredCertificate.address;

/** The guide of a mailbox whose diagnosis failed, tab by tab and from top to bottom, then the overview. */
export async function takeGuide(host: Host, look: string): Promise<void> {
  const { page } = host;
  const row = page.locator('.part.sidebar .monaco-list-row').filter({ hasText: shown }).first();
  await page.locator('.part.activitybar').getByRole('tab', { name: 'Mailops' }).first().click();
  await row.waitFor();
  await command(host, 'Mailops: Diagnose All Mailboxes');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(?:Send|Envoyer)$/ })
    .click();
  await row.filter({ hasText: /failed|échec/i }).waitFor();
  await row.click();
  await page.keyboard.press('Control+B');
  await command(host, 'Mailops: Open Guide');
  const guide = await pageOf(host, shown);
  for (const tab of ['tree', 'checklist', 'diagnosis', 'troubleshooting', 'help']) {
    await guide.locator(`[role=tab][id$="${tab}"]`).click();
    for (const part of ['', '-below']) {
      if (part !== '') await guide.evaluate(() => scrollBy(0, innerHeight * 0.8));
      await settle(host);
      await host.screenshot(`guide-${look}-${tab}${part}`);
    }
  }
  // The page has the keyboard until another part of the window takes it.
  await page.locator('.part.editor .tab.active').first().click();
  await command(host, 'Mailops: Open Checklist Overview');
  await settle(host, 3000);
  await host.screenshot(`guide-${look}-overview`);
}
