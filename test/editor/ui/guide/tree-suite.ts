import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { becomes, type GuideEditor, type GuideFile } from './guide-editor.ts';
import { coveringWays } from './tree-ways.ts';

const address = 'ways@tree.test';

export const treeFile: GuideFile = { text: `version: 1\nmailboxes:\n  - address: ${address}\n` };

/** Clicks through the decision tree; the files of `editor` hold `treeFile` as `tree`. */
export function treeSuite(editor: GuideEditor): void {
  describe('the decision tree', () => {
    let page: Frame;
    before(async () => {
      page = await editor.open(address, 'tree');
    });
    after(() => editor.shut(address));

    const walked = (): Promise<readonly string[]> =>
      page
        .locator('.walked-question')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-place') ?? ''));
    const outcomes = (): Promise<readonly string[]> =>
      page.locator('.outcome').evaluateAll((all) => all.map((one) => one.getAttribute('data-place') ?? ''));
    /** The answers of the file, in its own words: `domain-owned: yes`. */
    const answered = (text: string): readonly string[] =>
      [...text.matchAll(/^ {4}([\w-]+): \{ answer: ([\w-]+),/gm)]
        .map(([, node, answer]) => `${node}: ${answer}`)
        .sort();
    /** Answers that undoing takes back: those that nothing was taken back after. */
    let undoable = 0;
    /** Leaves only the first `length` answers: undone where that is the last thing done, else taken back by the button of the answer. */
    const backTo = async (length: number): Promise<void> => {
      for (let count = (await walked()).length; count > length; count -= 1) {
        if (undoable > 1) {
          await page.locator('#next-question').focus();
          await editor.host.page.keyboard.press('Control+Z');
          undoable -= 1;
        } else {
          await page.locator('.walked-question').last().getByRole('button', { name: 'Take back' }).click();
          undoable = 0;
        }
        await page
          .locator('.walked-question')
          .nth(count - 1)
          .waitFor({ state: 'detached' });
      }
    };

    let last: readonly string[] = [];
    for (const way of coveringWays())
      it(`leads by ${way.answers.map(({ answer }) => answer).join(', ')} to ${way.outcomes.join(', ')}`, async () => {
        const wanted = way.answers.map(({ node, answer }) => `${node}: ${answer}`);
        const common = wanted.findIndex((each, at) => each !== last[at]);
        await backTo(common);
        last = wanted;
        undoable += way.answers.length - common;
        for (const { node, answer } of way.answers.slice(common)) {
          await page.locator(`.next-question[data-place="${node}"]`).waitFor();
          await page.locator(`.next-question #answer-${node}-${answer}`).click();
          await page.locator(`.walked-question[data-place="${node}"]`).waitFor();
        }
        await page.getByRole('heading', { name: 'Every question is answered.' }).waitFor();
        assert.deepEqual(
          await walked(),
          way.answers.map(({ node }) => node),
        );
        assert.deepEqual(await outcomes(), way.outcomes);
        assert.deepEqual(answered(await editor.kept('tree', /answers:/)), [...wanted].sort());
      });

    it('marks the way in the picture, and goes to what is clicked in it', async () => {
      const marks = await page
        .locator('.picture [id^="picture-"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-mark')));
      assert.ok(
        marks.includes('taken') && marks.includes('untaken') && !marks.includes('next'),
        marks.join(),
      );
    });

    it('changes an answer in the middle of the way, and keeps those behind it', async () => {
      const first = page.locator('.walked-question[data-place="domain-owned"]');
      await first.getByRole('button', { name: 'Change' }).click();
      await first.locator('#answer-domain-owned-no').click();
      await becomes(outcomes, ['ask-domain-owner']);
      assert.deepEqual(await walked(), ['domain-owned']);
      await page.locator('#tree-undo').click();
      await becomes(async () => (await walked()).length, last.length);
      await page.locator('#tree-redo').click();
      await becomes(outcomes, ['ask-domain-owner']);
    });

    it('leaves no answer in the file when all are taken back', async () => {
      undoable = 0;
      await page.locator('#tree-undo').click();
      await becomes(async () => (await walked()).length, last.length);
      await backTo(0);
      await page.locator('.next-question[data-place="domain-owned"]').waitFor();
      await editor.kept('tree', /^(?![^]*answer:)/);
    });
  });
}
