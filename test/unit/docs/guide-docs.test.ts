import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  afterOutcome,
  answersOf,
  outcomeIds,
  questionIds,
  waysOf,
} from '../../../src/core/guide/tree/tree.ts';
import { typographyFaults } from '../words/typography.ts';

const textOf = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

/** The rows of a table whose first cell is an id: the id, and the ids in the last cell. */
function rowsOf(text: string): readonly (readonly [string, readonly string[]])[] {
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const id = /^`([a-z\d-]+)`$/.exec(cells[1] ?? '')?.[1];
    const last = [...(cells.at(-2) ?? '').matchAll(/`([a-z\d-]+)`/g)].map(([, to = '']) => to);
    return id === undefined ? [] : [[id, last] as const];
  });
}

for (const name of ['guide.md', 'guide.fr.md'])
  describe(`docs/${name}`, () => {
    const [, questions = '', outcomes = ''] =
      /\n## Questions\n([^]*)\n## (?:Outcomes|Issues)\n([^]*)/.exec(textOf(name)) ?? [];
    const sections = questions.split(/^### /m).slice(1);

    it('has a section for each question, in the order of the way', () => {
      assert.deepEqual(
        sections.map((section) => /^`(.+)`\n/.exec(section)?.[1]),
        questionIds,
      );
    });

    for (const [at, id] of questionIds.entries())
      it(`${id}: each answer, and where it leads`, () => {
        const expected = answersOf(id).map((answer) => [
          answer,
          waysOf(id, answer)
            .map(({ to }) => to)
            .sort(),
        ]);
        assert.deepEqual(
          rowsOf(sections[at] ?? '').map(([answer, to]) => [answer, [...to].sort()]),
          expected,
        );
      });

    it('tells each outcome, and what follows', () => {
      assert.deepEqual(
        rowsOf(outcomes),
        outcomeIds.map((id) => [id, [afterOutcome(id)].filter((next) => next !== undefined)]),
      );
    });
  });

describe('docs/guide.fr.md', () => {
  it('obeys French typography', () => {
    const prose = textOf('guide.fr.md')
      .split('\n')
      .filter((line) => !/^\| -+/.test(line))
      .map((line) =>
        line
          .replace(/^\s+/, '')
          .replace(/`[^`]*`/g, 'code')
          .replace(/\]\([^)]*\)/g, ']')
          .replace(/ {2,}/g, ' '),
      );
    assert.deepEqual(
      prose.flatMap((line) => typographyFaults(line).map((fault) => `${fault}: ${line}`)),
      [],
    );
  });
});
