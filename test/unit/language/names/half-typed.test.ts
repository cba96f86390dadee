import assert from 'node:assert/strict';
import { foldsOf } from '../../../../src/core/language/folding/folds.ts';
import { hintsIn } from '../../../../src/core/language/hints/hints-in-range.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';
import { lensPlaces } from '../../../../src/core/language/lenses/lens-places.ts';
import { linksOf } from '../../../../src/core/language/links/links.ts';
import { definitionsOf } from '../../../../src/core/language/names/definitions.ts';
import { nameAt } from '../../../../src/core/language/names/name-at.ts';
import { renameOf } from '../../../../src/core/language/names/rename.ts';
import { usesOf } from '../../../../src/core/language/names/uses.ts';
import { outlineOf } from '../../../../src/core/language/symbols/outline.ts';
import type { FileSymbol } from '../../../../src/core/language/symbols/symbol.ts';
import type { SourceRange } from '../../../../src/core/mailboxes/model.ts';
import { sample } from '../../mailboxes/sample.ts';
import { patient } from './marked-text.ts';

const flat = (symbols: readonly FileSymbol[]): FileSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);

/** Asks everything that navigates, at some offsets; each range has to lie inside of the text. */
async function ask(text: string, offsets: readonly number[]): Promise<void> {
  const check = ({ start, end }: SourceRange): void => {
    assert.ok(
      0 <= start && start <= end && end <= text.length,
      `${start}–${end} of ${text.length}: ${text.slice(-60)}`,
    );
  };
  const file = readLanguageFile(text);
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { first, last } of foldsOf(text)) assert.ok(first < last && last < lines);
  for (const { range, selection } of flat(outlineOf(file))) {
    check(range);
    assert.ok(range.start <= selection.start && selection.end <= range.end);
  }
  for (const { offset } of [...lensPlaces(file), ...hintsIn(file, { start: 0, end: text.length })])
    check({ start: offset, end: offset });
  for (const { range } of linksOf(file)) check(range);
  for (const offset of offsets) {
    const name = nameAt(file, offset);
    if (!name) continue;
    check(name.range);
    for (const range of (await definitionsOf(file, name, patient)) ?? []) check(range);
    for (const { range, word } of (await usesOf(file, name, patient)) ?? []) [range, word].forEach(check);
    const renamed = await renameOf(file, name, 'z@z.example', patient);
    if (renamed?.kind === 'edits') for (const { range } of renamed.edits) check(range);
  }
}

describe('half-typed text', () => {
  it('cut at any offset', async function () {
    this.timeout(60_000);
    for (let end = 0; end <= sample.length; end += 1) await ask(sample.slice(0, end), [end]);
  });

  for (const typed of [':', '-', '#', '&', '*', '!', '|', '>', "'", '"', '{', '[', '\t'])
    it(`with ${JSON.stringify(typed)} typed anywhere`, async function () {
      this.timeout(60_000);
      // A prime as stride, so that each mark meets other places.
      for (let at = typed.charCodeAt(0) % 19; at <= sample.length; at += 19)
        await ask(`${sample.slice(0, at)}${typed}${sample.slice(at)}`, [at + 1]);
    });

  it('with every line break, and as nothing but noise', async () => {
    for (const text of [
      sample.replaceAll('\n', '\r\n'),
      sample.replaceAll('\n', '\r'),
      `\uFEFF${sample}`,
      '',
      '\uFEFF',
      '---\n...\n---',
      '\0\0',
      '&a',
      '*a',
      '& *\n&a *b',
      'mailboxes:\n-',
    ])
      await ask(text, [0, 1, text.length]);
  });
});
