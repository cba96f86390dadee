import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { guideTabs } from '../../../../src/shared/messages.ts';
import { injections } from '../../../page/injection-corpus.ts';
import { startPlainImap, type PlainImapServer } from '../../plain-imap-server.ts';
import { becomes, type GuideEditor, type GuideFile } from './guide-editor.ts';

const tame = 'tame@plain.test';
const wild = 'wild@wild.test';

/** What an address may hold of such texts: others are refused as aliases, and shown nowhere. */
const localParts = ['{title}', '#{7*7}', '__proto__', "'onclick='x", '`id`', '%3Cb%3E', '*_x_*'] as const;

/** Written anew once the servers stand. */
export const injectionFiles: Readonly<Record<string, GuideFile>> = {
  tame: { text: textOf(tame, 1, tamed) },
  wild: { text: textOf(wild, 1, (text) => text) },
};

/** As many texts of the same kind that no browser could take for anything else. */
function tamed(_: string, index: number): string {
  return `plain ${index}`;
}

type Say = (text: string, index: number) => string;

function aliasesOf(say: Say): readonly string[] {
  return localParts.map((text, at) => `${say(text, at).replace(' ', '')}@a.test`);
}

/** A mailbox with the corpus in whatever the guide shows of it. */
function textOf(address: string, port: number, say: Say): string {
  const said = (at: number): string => JSON.stringify(say(injections[at] ?? '', at));
  return `version: 1
organization: ${said(2)}
mailboxes:
  - address: ${address}
    name: ${said(0)}
    owner: ${said(12)}
    smtpNeeded: ${said(27)}
    aliases: ${JSON.stringify(aliasesOf(say))}
    devices: [${injections.map((_, at) => said(at)).join(', ')}]
    credential: env:MAILOPS_TEST_GUIDE
    imap: { host: 127.0.0.1, port: ${port}, security: none }
    smtp: false
`;
}

function checklistOf(address: string, say: Say): string {
  const items = injections.map((text, index) => {
    const said = JSON.stringify(say(text, index));
    return `    own-${index + 1}: { title: ${said}, part: inventory, owner: ${said}, status: done, by: ${said}, note: ${said} }\n`;
  });
  return `version: 1\n${address}:\n  items:\n${items.join('')}`;
}

/** Shows what attackers may write into files and servers may say; the files of `editor` hold `injectionFiles`. */
export function injectionSuite(editor: GuideEditor): void {
  describe('what files and servers say, in the guide', () => {
    const refusal = '<img src=x onerror=alert(1)><script>alert(2)</script> {code} $(error)';
    const servers: PlainImapServer[] = [];
    const asked: string[] = [];
    const dialogs: string[] = [];
    before(async () => {
      const { page } = editor.host;
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      for (const [name, address, words, say] of [
        ['tame', tame, 'No such luck, sorry', tamed],
        ['wild', wild, refusal, (text: string) => text],
      ] as const) {
        const server = await startPlainImap('another password', `[AUTHENTICATIONFAILED] ${words}`);
        servers.push(server);
        await writeFile(editor.checklist(name), checklistOf(address, say));
        await writeFile(editor.path(`${name}.mailboxes.yaml`), textOf(address, server.port, say));
      }
    });
    after(async () => {
      for (const server of servers) await server.stop();
    });

    const diagnosed = async (address: string): Promise<Frame> => {
      const page = await editor.open(address, 'checklist');
      await page.locator(`#panel-checklist li[data-place="own-${injections.length}"]`).waitFor();
      await page.getByRole('button', { name: 'Diagnose', exact: true }).first().click();
      const send = editor.host.page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true });
      // The variable was allowed for this host with the first of the two.
      if (address === tame) await send.click();
      await page.locator('.quote').first().waitFor();
      return page;
    };
    /** The kinds of elements of each tab, by name and attributes; how many there are goes by the milliseconds of the diagnosis too. */
    const shapesOf = async (page: Frame): Promise<readonly string[]> => {
      const shapes: string[] = [];
      for (const tab of guideTabs) {
        await page.locator(`#tab-${tab}`).click();
        await page.locator(`#panel-${tab}`).waitFor();
        const shape = await page.locator('body *').evaluateAll((all) =>
          all.map(
            (one) =>
              `${one.localName} ${one
                .getAttributeNames()
                .filter((name) => name !== 'data-edge')
                .sort()
                .join(' ')}`,
          ),
        );
        shapes.push(`# ${tab}`, ...[...new Set(shape)].sort());
      }
      return shapes;
    };

    let shapes: readonly string[] = [];
    it('makes a page of plain texts', async () => {
      const page = await diagnosed(tame);
      await becomes(
        () =>
          page
            .getByText('No such luck, sorry')
            .count()
            .then((count) => count > 0),
        true,
      );
      shapes = await shapesOf(page);
      await editor.shut(tame);
    });

    it('makes the same page of any texts, asks for nothing, runs nothing, and says them as they are', async () => {
      asked.length = 0;
      const page = await diagnosed(wild);
      await becomes(
        () =>
          page
            .getByText(refusal)
            .count()
            .then((count) => count > 0),
        true,
      );
      assert.deepEqual(await shapesOf(page), shapes);
      await page.locator('#tab-checklist').click();
      await page.locator('#panel-checklist').waitFor();
      const titles = await page
        .locator('#panel-checklist section[data-place="inventory"] li .item-title')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
      const owners = await page
        .locator('#panel-checklist section[data-place="inventory"] li .item-owner input')
        .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')));
      const addresses = await page
        .locator('#panel-checklist li[data-place="list-addresses"]')
        .evaluate(({ textContent }) => textContent);
      assert.deepEqual(
        aliasesOf((text) => text).filter((alias) => !addresses.includes(alias)),
        [],
      );
      // A field holds one line.
      const line = (text: string): string => text.replaceAll(/[\r\n]/g, '');
      assert.deepEqual(
        injections.filter((text) => !titles.includes(text)),
        [],
      );
      assert.deepEqual(
        injections.filter((text) => !owners.map(line).includes(line(text))),
        [],
      );
      assert.deepEqual(
        asked.filter((url) => /evil\.example|\/x(?:\.|$)/.test(url)),
        [],
      );
      assert.deepEqual(dialogs, []);
      await editor.shut(wild);
    });
  });
}
