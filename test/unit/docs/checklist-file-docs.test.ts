import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readChecklist } from '../../../src/core/guide/checklist/file/read-checklist.ts';
import { answerKeys, itemKeys } from '../../../src/core/guide/checklist/file/stored-keys.ts';
import { planItem } from '../../../src/core/guide/checklist/items/all.ts';
import { itemStatuses } from '../../../src/core/guide/checklist/stored.ts';
import { answersOf, isQuestion, outcomeIds, questionIds } from '../../../src/core/guide/tree/tree.ts';
import { typographyFaults } from '../words/typography.ts';

const pages = ['checklist-file.md', 'checklist-file.fr.md'] as const;

for (const name of pages)
  describe(`docs/${name}`, () => {
    const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    /** First cells of the tables, and what stands beside each. */
    const rows = [...text.matchAll(/^\| (`[^|]+`) +\|(.*)\|$/gm)].map(([, first = '', rest = '']) => ({
      ids: namesIn(first),
      cells: rest.split('|').map((cell) => cell.trim()),
    }));
    const listed = rows.flatMap(({ ids }) => ids);

    it('lists each question with its answers, in order', () => {
      const questions = rows.filter(({ ids: [id = ''] }) => isQuestion(id));
      assert.deepEqual(
        questions.map(({ ids, cells }) => [ids[0], namesIn(cells[1] ?? '')]),
        questionIds.map((id) => [id, answersOf(id)]),
      );
    });

    it('lists each outcome, and every key of an answer and an item, and nothing else', () => {
      const known = [...Object.keys(answerKeys), ...questionIds, ...outcomeIds, ...Object.keys(itemKeys)];
      assert.deepEqual(listed, known);
    });

    it('names every status', () => {
      for (const status of itemStatuses) assert.ok(text.includes(`\`${status}\``), status);
    });

    it('has an example that is read without a problem', () => {
      const example = /```yaml\n([^]*?)```/.exec(text)?.[1] ?? '';
      const { mailboxes, problems, state } = readChecklist(example);
      assert.deepEqual({ state, problems }, { state: 'fine', problems: [] });
      const [mailbox] = mailboxes.values();
      assert.ok(mailbox);
      assert.deepEqual(mailbox.problems, []);
      for (const [id, { answer }] of mailbox.checklist.answers)
        assert.ok(isQuestion(id) && answersOf(id).includes(answer), id);
      for (const id of mailbox.checklist.items.keys()) assert.ok(id.startsWith('own-') || planItem(id), id);
    });
  });

describe('docs/checklist-file.fr.md', () => {
  it('obeys French typography', () => {
    const text = readFileSync(new URL('../../../docs/checklist-file.fr.md', import.meta.url), 'utf8');
    const prose = text
      .replaceAll(/```[^]*?```/g, '')
      .replaceAll(/`[^`]*`/g, 'x')
      .split(/\n\s*\n|\n- |\|/)
      .map((piece) => piece.replaceAll(/\s*\n\s*/g, ' ').trim())
      .filter((piece) => !/^[-\s]*$/.test(piece));
    assert.deepEqual(
      prose.flatMap((piece) => typographyFaults(piece).map((fault) => `${fault}: ${piece}`)),
      [],
    );
  });
});

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
