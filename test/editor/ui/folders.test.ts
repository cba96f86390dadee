import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startHost, type Host } from '../host.ts';

const folders = { north: 'nora@north.test', south: 'sam@south.test' } as const;

describe('the tree over several folders', () => {
  let root: string;
  let host: Host;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'mailops-folders-'));
    for (const [folder, address] of Object.entries(folders)) {
      await mkdir(join(root, folder));
      await writeFile(
        join(root, folder, 'mailboxes.yaml'),
        `version: 1\nmailboxes:\n  - address: ${address}\n`,
      );
    }
    const workspace = join(root, 'both.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: Object.keys(folders).map((path) => ({ path })) }));
    host = await startHost({ workspace });
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
  });
  after(async () => {
    await host.close();
    await rm(root, { recursive: true, force: true });
  });

  const row = (text: string): Locator =>
    host.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text }).first();

  it('shows a file for each folder, with its mailboxes beneath', async () => {
    for (const [folder, address] of Object.entries(folders)) {
      await row(folder).waitFor();
      await row(address).waitFor();
    }
  });

  it('takes a new file in, and one that went away out', async () => {
    await writeFile(
      join(root, 'north', 'east.mailboxes.yaml'),
      'version: 1\nmailboxes:\n  - address: ed@east.test\n',
    );
    await row('ed@east.test').waitFor();
    await rm(join(root, 'south', 'mailboxes.yaml'));
    await row(folders.south).waitFor({ state: 'detached' });
    await row(folders.north).waitFor();
  });
});
