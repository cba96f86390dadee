import { stories } from '../../demo/stories.ts';
import type { Host } from '../host.ts';
import { command, leave, settle } from './hands.ts';

type Scene = (host: Host) => Promise<void>;

const shown = stories.healthy.address;
const send = /^(?:Send|Envoyer)$/;

/** What the commands ask, show and write, by the name of the picture. */
const scenes: Readonly<Record<string, Scene>> = {
  reminders: async (host) => {
    await row(host, shown).locator('.monaco-tl-twistie').click();
    await row(host, /^(?:Reminders|Rappels)/)
      .locator('.monaco-tl-twistie')
      .click();
  },
  palette: async ({ page }) => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Mailops: ');
  },
  'menu-of-a-mailbox': (host) => menuOf(host, shown),
  'menu-of-a-domain': (host) => menuOf(host, /^(?!.*@).*workshop\.test/),
  'generate-password': (host) => start(host, 'Mailops: Generate Password'),
  'generated-password': async (host) => {
    await start(host, 'Mailops: Generate Password');
    await host.page.keyboard.press('Enter');
    await command(host, 'Notifications: Show Notifications');
  },
  'changed-password': async (host) => {
    await start(host, 'Mailops: Generate Password');
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');
  },
  'export-sheet': (host) => start(host, 'Mailops: Export Account Sheet'),
  sheet: async (host) => {
    await start(host, 'Mailops: Export Account Sheet');
    await host.page.keyboard.press('Enter');
    await settle(host, 2000);
  },
  'sheet-preview': async (host) => {
    await host.page.keyboard.press('Control+Shift+V');
    await settle(host, 3000);
  },
  'test-message': (host) => start(host, 'Mailops: Send Test Message'),
  'test-message-question': async (host) => {
    await start(host, 'Mailops: Send Test Message');
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('dialog').waitFor();
  },
  'test-message-secret': async (host) => {
    await start(host, 'Mailops: Send Test Message');
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('dialog').getByRole('button', { name: send }).click();
    await settle(host, 2000);
  },
  'test-message-end': async (host) => {
    await start(host, 'Mailops: Send Test Message');
    await host.page.keyboard.press('Enter');
    await agree(host);
  },
  'first-sync': async (host) => {
    await start(host, 'Mailops: Check First Sync');
    await agree(host);
  },
  'sign-in': async (host) => {
    await start(host, 'Mailops: Sign In', stories.needsOauth.address);
    await settle(host, 2000);
    await command(host, 'Notifications: Show Notifications');
  },
  'prove-domain': (host) => start(host, 'Mailops: Prove Domain Ownership'),
};

/** Takes each scene in a workspace of the demo where nothing was diagnosed yet. */
export async function takeCommands(host: Host, look: string): Promise<void> {
  const { page } = host;
  await page.locator('.part.activitybar').getByRole('tab', { name: 'Mailops' }).first().click();
  await row(host, shown).waitFor();
  // Else the editor cannot look whether its password is still there to be taken off.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [name, scene] of Object.entries(scenes)) {
    // A page of an editor keeps keys to itself.
    await page.locator('.part.sidebar .title-label').click();
    try {
      await scene(host);
    } finally {
      await settle(host);
      await host.screenshot(`commands-${look}-${name}`);
    }
    await leave(host);
    await command(host, 'Notifications: Clear All Notifications');
  }
}

function row({ page }: Host, text: string | RegExp): ReturnType<Host['page']['locator']> {
  return page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();
}

async function menuOf(host: Host, text: string | RegExp): Promise<void> {
  await row(host, text).click({ button: 'right' });
  await host.page.locator('.monaco-menu').first().waitFor();
}

/** Runs a command by its English title for one mailbox, which stands chosen in the list that it shows. */
async function start(host: Host, title: string, address: string = shown): Promise<void> {
  const { page } = host;
  const chosen = page.locator('.quick-input-list .monaco-list-row.focused');
  await command(host, title);
  await settle(host);
  if ((await chosen.filter({ hasText: '@' }).count()) === 0) return;
  await page.keyboard.type(address);
  await chosen.filter({ hasText: address }).waitFor();
  await page.keyboard.press('Enter');
  await settle(host);
}

/** Agrees to send what is asked about, and opens the notifications. */
async function agree(host: Host): Promise<void> {
  const button = host.page.getByRole('dialog').getByRole('button', { name: send });
  for (let turn = 0; turn < 20; turn += 1) {
    if (await button.isVisible()) await button.click();
    await settle(host, 500);
  }
  await command(host, 'Notifications: Show Notifications');
}
