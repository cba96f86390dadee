import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { planParts } from '../../../src/core/guide/checklist/checklist.ts';
import { partTitle } from '../../../src/core/guide/checklist/item-words.ts';
import type { OwnerRole } from '../../../src/core/guide/checklist/item.ts';
import { planItems } from '../../../src/core/guide/checklist/items/all.ts';
import type { Language } from '../../../src/core/words/words.ts';
import { wordsOf } from '../words/tables.ts';
import { typographyFaults } from '../words/typography.ts';

const pages: readonly (readonly [name: string, language: Language])[] = [
  ['checklist.md', 'en'],
  ['checklist.fr.md', 'fr'],
];
const owners: Readonly<Record<OwnerRole, string>> = { it: 'IT', admin: 'Admin', person: '`owner`' };

for (const [name, language] of pages)
  describe(`docs/${name}`, () => {
    const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
    const sections = text.split(/^### /m).slice(1);
    const rows = sections.flatMap((section) =>
      [...section.matchAll(/^\| `([a-z-]+)`(?: (★))? +\|(.*)\|$/gm)].map(([, id, star, rest = '']) => {
        const [, owner, due, ticks] = rest.split('|').map((cell) => cell.trim());
        return {
          part: section.slice(0, section.indexOf('\n')),
          id,
          star: star === '★',
          owner,
          due,
          isTicked: ticks !== '–',
        };
      }),
    );

    it('tells of every item its part, owner, day and whether Mailops ticks it, in order', () => {
      const words = wordsOf(language);
      assert.deepEqual(
        rows,
        planItems.map(({ row, part }) => ({
          part: partTitle(part, words),
          id: row.id,
          star: row.operational === true,
          owner: owners[row.owner],
          due: row.due,
          isTicked: row.verifier !== undefined,
        })),
      );
    });

    it('names all parts that an own item may have', () => {
      for (const part of planParts) assert.ok(text.includes(`\`${part}\``), part);
    });

    if (language === 'fr')
      it('obeys French typography', () => {
        const prose = text
          .replaceAll(/```[^]*?```/g, '')
          .split('\n')
          .flatMap((line) => line.split('|'))
          .map((cell) => cell.replaceAll(/`[^`]*`/g, 'x').trim())
          .filter((cell) => !/^[-\s]*$/.test(cell));
        assert.deepEqual(
          prose.flatMap((line) => typographyFaults(line).map((fault) => `${fault}: ${line}`)),
          [],
        );
      });
  });
