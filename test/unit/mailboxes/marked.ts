import type { SourceRange } from '../../../src/core/mailboxes/model.ts';

/** A text in which one range is marked with `⟦` and `⟧`. */
export interface MarkedText {
  readonly text: string;
  readonly range: SourceRange;
}

/** Takes the marks out of a text and gives the range they stood around. */
export function unmark(marked: string): MarkedText {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  if (start < 0 || end < start) throw new Error(`no marks in ${marked}`);
  return { text: marked.replace('⟦', '').replace('⟧', ''), range: { start, end } };
}
