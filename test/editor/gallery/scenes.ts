import type { Host } from '../host.ts';
import { command, leave, openFile, putCursor, settle } from './hands.ts';
import { sample, sampleName } from './sample.ts';

/** Brings the editor to a state that is worth a picture. */
type Scene = (host: Host) => Promise<void>;

/** What the language does in the sample, by the name of the picture. Those that change the file or leave it stand last. */
const scenes: Readonly<Record<string, Scene>> = {
  file: (host) => settle(host, 2500),
  'hover-port': hoverAt('port: 993', 7),
  'hover-auth': hoverAt('auth: password', 8),
  'hover-provider': hoverAt('provider: ovh', 11),
  'hover-address': hoverAt('zoe@example.com', 2),
  'hover-secret': hoverAt('Tulipe', 2),
  'fixes-of-a-port': fixesAt('security: starttls', 12),
  'fixes-of-a-password': fixesAt('Tulipe', 2),
  rename: async (host) => {
    await putCursor(host, sample, 'compta@example.com', 3);
    await host.page.keyboard.press('F2');
    await host.page.locator('.rename-input:focus').waitFor();
  },
  outline: (host) => command(host, 'Explorer: Focus on Outline View'),
  problems: (host) => command(host, 'Problems: Focus on Problems View'),
  'explained-from-a-hover': async (host) => {
    await hoverAt('prot: 993', 2)(host);
    await host.page.locator('.monaco-hover .code-link').filter({ hasText: 'mailops/unknown-key' }).click();
    await host.page.getByRole('tab', { name: 'unknown-key.md', selected: true }).waitFor();
    await settle(host, 2000);
  },
  settings: async (host) => {
    await command(host, 'Preferences: Open Settings (UI)');
    await host.page.locator('.settings-editor').waitFor();
    await settle(host);
    await host.page.keyboard.type('@ext:mailops.mailops problems');
    await settle(host, 1500);
  },
  'moved-password': async (host) => {
    await openFile(host, sampleName);
    await fixesAt('Tulipe', 2)(host);
    await host.page.keyboard.press('Enter');
    await settle(host, 2000);
    await command(host, 'Notifications: Show Notifications');
  },
  'suggested-keys': suggestBelow('mfa: [authenticator]'),
};

/** Takes each scene from the sample, as it was left by the one before. */
export async function takeAll(host: Host, look: string): Promise<void> {
  await openFile(host, sampleName);
  for (const [name, scene] of Object.entries(scenes)) {
    await scene(host);
    await settle(host);
    await host.screenshot(`language-${look}-${name}`);
    await leave(host);
  }
}

function hoverAt(fragment: string, inside: number): Scene {
  return async (host) => {
    await putCursor(host, sample, fragment, inside);
    await host.page.keyboard.press('Control+K');
    await host.page.keyboard.press('Control+I');
    await host.page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
  };
}

function fixesAt(fragment: string, inside: number): Scene {
  return async (host) => {
    await putCursor(host, sample, fragment, inside);
    // The editor offers what it knew before the cursor came, unless it has had the time to ask.
    await settle(host);
    await host.page.keyboard.press('Control+.');
    await settle(host, 1500);
  };
}

/** On a new line, with the documentation beside the list. */
function suggestBelow(line: string): Scene {
  return async (host) => {
    const { page } = host;
    await openFile(host, sampleName);
    await putCursor(host, sample, line, line.length);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('ArrowDown');
  };
}
