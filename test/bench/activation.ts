import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../editor/host.ts';
import type { Findings } from './figure.ts';
import { median, repeat } from './repeat.ts';

const starts = { warmUp: 1, runs: 5 } as const;

/** What VS Code itself says that loading the code and calling `activate` took, over several fresh editors. */
export async function benchActivation(): Promise<Findings> {
  const workspace = await mkdtemp(join(tmpdir(), 'mailops-bench-'));
  try {
    await cp(join(import.meta.dirname, '..', 'editor', 'workspace'), workspace, { recursive: true });
    const times = await repeat(starts, () => activationIn(workspace));
    return {
      figures: [{ name: 'code loading + activate', value: median(times), unit: 'ms', aim: { atMost: 50 } }],
      remarks: [
        `As "Developer: Show Running Extensions" tells it, by workspaceContains; ${starts.runs} editors after ${starts.warmUp}: ${times.join(', ')} ms.`,
      ],
    };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

async function activationIn(workspace: string): Promise<number> {
  const host = await startHost({ workspace });
  try {
    const { page } = host;
    await page.getByRole('tab', { name: 'Mailops' }).first().click();
    await page.getByRole('treeitem').first().waitFor();
    await page.keyboard.press('F1');
    await page.keyboard.type('Show Running Extensions');
    await page.getByRole('option', { name: 'Show Running Extensions' }).first().waitFor();
    await page.keyboard.press('Enter');
    const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Mailops' }).first();
    const text = await row.locator('.activation-time').filter({ hasText: /\d+ms/ }).innerText();
    const ms = /(\d+)ms/.exec(text)?.[1];
    if (ms === undefined) throw new Error(`No activation time in: ${text}`);
    return Number(ms);
  } finally {
    await host.close();
  }
}
