import { quotesUsedIn, type QuotedStyle } from '../../../language/edits/scalar-text.ts';
import type { SyntaxNode } from '../../../language/syntax-tree.ts';

/** How the file writes what has to be written anew. */
export interface RecordStyle {
  readonly quotes: QuotedStyle;
  /** Blanks of one level. */
  readonly step: string;
}

/** The quotes that most values have, and the indentation of the first line that has one; two blanks where there is none. */
export function styleOf(text: string, node: SyntaxNode | undefined): RecordStyle {
  const step = /(?:^|\n)( {1,8})[^\s#]/.exec(text)?.[1] ?? '  ';
  return { quotes: quotesUsedIn(node), step };
}
