import assert from 'node:assert/strict';
import { join } from 'node:path';
import { startHost, type Host } from '../host.ts';

describe('the Mailops view container', () => {
  let host: Host;
  before(async () => {
    host = await startHost({ workspace: join(import.meta.dirname, '..', 'workspace') });
  });
  after(() => host.close());

  it('has its place in the activity bar and opens the tree of the mailboxes', async () => {
    await host.page.getByRole('tab', { name: 'Mailops' }).first().click();
    const title = host.page.locator('.part.sidebar .composite.title');
    await title.filter({ hasText: 'Mailops' }).waitFor();
    const domain = host.page.getByRole('treeitem', { name: 'example.com' }).first();
    await domain.waitFor();
    await host.screenshot('view-container');
    assert.match(await title.innerText(), /mailops/i);
  });
});
