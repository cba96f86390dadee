import { setTimeout } from 'node:timers/promises';
import type { Frame, Locator } from 'playwright-core';
import type { Host } from '../host.ts';

/** How long a page may take to come on a busy machine, milliseconds. */
const patience = 30_000;
/** Between two looks, milliseconds: looking all the time keeps the page from being drawn. */
const between = 100;

/** The page of a panel that shows, once it is drawn: pages of other panels are other frames. */
export async function pageOf({ page }: Host, heading: string): Promise<Frame> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    for (const frame of page.frames()) {
      const shown = frame.getByRole('heading', { level: 1, name: heading });
      // A frame may go while it is looked at.
      if (await shown.isVisible().catch(() => false)) return frame;
    }
    await setTimeout(between);
  }
  throw new Error(`No page shows ${heading}.`);
}

/** The row of a mailbox in the tree. */
export function rowOf({ page }: Host, address: string): Locator {
  return page.locator('.part.sidebar .monaco-list-row').filter({ hasText: address }).first();
}

/** Opens the guide of a mailbox from the tree. */
export async function openGuide(host: Host, address: string): Promise<Frame> {
  const row = rowOf(host, address);
  await row.hover();
  await row.getByRole('button', { name: 'Guide' }).click();
  return pageOf(host, address);
}
