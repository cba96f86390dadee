import { Lexer } from 'yaml';
import type { SourceRange } from '../../../mailboxes/model.ts';

/** What the library's lexer puts before the text of a plain or block scalar. */
const scalarMark = '\u001F';
/** Marks that stand for no text. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalarMark]);

/** Where the comments of a stretch of YAML stand: from the `#` to the end of the line, in the order of the text. */
export function commentsIn(text: string): readonly SourceRange[] {
  const comments: SourceRange[] = [];
  let at = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== scalarMark) {
      const end = at + lexeme.replace(/[\r\n]+$/, '').length;
      comments.push({ start: at, end });
    }
    if (!marks.has(lexeme)) at += lexeme.length;
    before = lexeme;
  }
  return comments;
}
