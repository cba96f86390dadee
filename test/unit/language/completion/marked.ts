import { readLanguageFile, type LanguageFile } from '../../../../src/core/language/language-file.ts';
import { makeWords } from '../../../../src/core/words/words.ts';
import type { CompletionContext } from '../../../../src/core/language/completion/completions-at.ts';

/** Stands in a text where the cursor is. */
export const cursorMark = '¦';

/** A text with one cursor, read without its mark. */
export function marked(text: string): { file: LanguageFile; offset: number } {
  const offset = text.indexOf(cursorMark);
  return { file: readLanguageFile(text.replace(cursorMark, '')), offset };
}

/** A text with several cursors, once for each of them. */
export function eachMark(text: string): readonly { text: string; offset: number }[] {
  const plain = text.replaceAll(cursorMark, '');
  return [...text.matchAll(new RegExp(cursorMark, 'g'))].map(({ index }, before) => ({
    text: plain,
    offset: index - before,
  }));
}

export const context: CompletionContext = {
  words: makeWords('en', {}),
  today: '2026-11-22',
  layers: new Set(['structure', 'meaning']),
};
