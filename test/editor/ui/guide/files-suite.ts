import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { itemOf, type GuideEditor, type GuideFile } from './guide-editor.ts';

const textOf = (address: string): string => `version: 1\nmailboxes:\n  - address: ${address}\n`;
const listOf = (address: string): string =>
  `version: 1\n${address}:\n  items:\n    own-1: { title: Tell the accountant, part: inventory }\n`;

/** Bytes, about: what a checklist of thousands of mailboxes has. */
const large = 10 * 1024 * 1024;

function largeChecklist(): string {
  const line =
    '    own-1: { title: Copy the archive of last year, owner: IT, due: J+3, status: doing, note: on tape }\n';
  const others: string[] = [];
  for (let index = 0, size = 0; size < large; index += 1) {
    const lines = Array.from({ length: 12 }, (_, at) => line.replace('own-1', `own-${at + 1}`)).join('');
    const other = `someone.${index}@large.test:\n  items:\n${lines}`;
    others.push(other);
    size += other.length;
  }
  return `version: 1\n${others.join('')}`;
}

/** The suite's files, by the word before `.mailboxes.yaml`. */
export const movingFiles: Readonly<Record<string, GuideFile>> = {
  large: { text: textOf('one@large.test'), checklist: largeChecklist() },
  gone: { text: textOf('gone@gone.test'), checklist: listOf('gone@gone.test') },
};

/** What becomes of a guide when its files do; the files of `editor` hold `movingFiles`. */
export function filesSuite(editor: GuideEditor): void {
  describe('a guide and its files', () => {
    it('opens with a checklist of 10 MB, and writes a tick into it', async () => {
      const page = await editor.open('one@large.test', 'checklist');
      const before = await readFile(editor.checklist('large'), 'utf8');
      assert.ok(before.length > large);
      await itemOf(page, 'measure-size').getByRole('checkbox').click();
      const now = await editor.kept(
        'large',
        /one@large\.test:\n {2}items:\n {4}measure-size: \{ status: done/,
      );
      assert.ok(now.startsWith(before));
      await itemOf(page, 'measure-size').getByRole('checkbox').and(page.locator(':checked')).waitFor();
      await editor.shut('one@large.test');
      await rm(editor.checklist('large'));
    });

    it('keeps what it shows when the mailbox goes from its file, and when the file goes', async () => {
      const file = editor.path('gone.mailboxes.yaml');
      const page = await editor.open('gone@gone.test', 'checklist');
      await itemOf(page, 'own-1').waitFor();
      const shows = async (notice: string): Promise<void> => {
        await page.locator('.notice', { hasText: notice }).waitFor();
        await itemOf(page, 'own-1').getByText('Tell the accountant').waitFor();
        assert.equal(await readFile(editor.checklist('gone'), 'utf8'), listOf('gone@gone.test'));
      };
      await writeFile(file, textOf('another@gone.test'));
      await shows('has no mailbox gone@gone.test any more');
      await rm(file);
      await shows('does not exist any more');
      await writeFile(file, textOf('gone@gone.test'));
      await page.locator('.notice').waitFor({ state: 'detached' });
      await editor.shut('gone@gone.test');
    });
  });
}
