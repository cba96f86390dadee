import { readLanguageFile, type LanguageFile } from '../../../../src/core/language/language-file.ts';
import type { SourceRange } from '../../../../src/core/mailboxes/model.ts';

/** A text in which `‸` marked the cursor. */
export interface CursorText {
  readonly text: string;
  readonly file: LanguageFile;
  readonly cursor: number;
}

export function withCursor(marked: string): CursorText {
  const cursor = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { text, file: readLanguageFile(text), cursor };
}

/** The text with its ranges between `⟦` and `⟧`. */
export function marking(text: string, ranges: readonly SourceRange[]): string {
  let marked = text;
  for (const { start, end } of ranges.toSorted((one, other) => other.start - one.start))
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  return marked;
}

/** Nobody aborts. */
export const patient = new AbortController().signal;
